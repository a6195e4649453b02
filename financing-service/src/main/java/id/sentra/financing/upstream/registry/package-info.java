/**
 * What registry tells us, in our own words.
 */
@NullMarked
package id.sentra.financing.upstream.registry;

import org.jspecify.annotations.NullMarked;
