/**
 * What training tells us, in our own words.
 */
@NullMarked
package id.sentra.financing.upstream.training;

import org.jspecify.annotations.NullMarked;
