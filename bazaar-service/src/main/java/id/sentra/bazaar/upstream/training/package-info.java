/**
 * What training tells us, in our own words.
 */
@NullMarked
package id.sentra.bazaar.upstream.training;

import org.jspecify.annotations.NullMarked;
