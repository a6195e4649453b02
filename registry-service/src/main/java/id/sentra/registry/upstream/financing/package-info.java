/**
 * What financing tells us about SMEs, for their timelines.
 */
@NullMarked
package id.sentra.registry.upstream.financing;

import org.jspecify.annotations.NullMarked;
