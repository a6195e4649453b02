/**
 * What people do with venues.
 */
@NullMarked
package id.sentra.training.venue.application;

import org.jspecify.annotations.NullMarked;
