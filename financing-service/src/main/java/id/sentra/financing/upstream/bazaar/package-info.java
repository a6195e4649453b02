/**
 * What bazaars tell us, in our own words.
 */
@NullMarked
package id.sentra.financing.upstream.bazaar;

import org.jspecify.annotations.NullMarked;
