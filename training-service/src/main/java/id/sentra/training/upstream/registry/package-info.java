/**
 * What registry tells us, in our own words.
 */
@NullMarked
package id.sentra.training.upstream.registry;

import org.jspecify.annotations.NullMarked;
