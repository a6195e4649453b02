/**
 * What bazaar tells us about SMEs, for their timelines.
 */
@NullMarked
package id.sentra.registry.upstream.bazaar;

import org.jspecify.annotations.NullMarked;
