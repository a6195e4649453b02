/**
 * Quotes over HTTP, without sign-in.
 */
@NullMarked
package id.sentra.financing.quote;

import org.jspecify.annotations.NullMarked;
