/**
 * What training tells us about SMEs, for their timelines.
 */
@NullMarked
package id.sentra.registry.upstream.training;

import org.jspecify.annotations.NullMarked;
