/**
 * Quotes over HTTP, without sign-in.
 */
@NullMarked
package id.sentra.financing.quote.web;

import org.jspecify.annotations.NullMarked;
