/**
 * SMEs over HTTP.
 */
@NullMarked
package id.sentra.financing.sme.web;

import org.jspecify.annotations.NullMarked;
