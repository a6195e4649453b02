/**
 * Venues to choose from.
 */
@NullMarked
package id.sentra.training.venue;

import org.jspecify.annotations.NullMarked;
