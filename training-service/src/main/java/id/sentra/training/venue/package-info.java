/**
 * What people do with venues.
 */
@NullMarked
package id.sentra.training.venue;

import org.jspecify.annotations.NullMarked;
