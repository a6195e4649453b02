/**
 * Take-overs over HTTP.
 */
@NullMarked
package id.sentra.financing.takeover.web;

import org.jspecify.annotations.NullMarked;
