/**
 * The audit over HTTP.
 */
@NullMarked
package id.sentra.financing.audit.web;

import org.jspecify.annotations.NullMarked;
