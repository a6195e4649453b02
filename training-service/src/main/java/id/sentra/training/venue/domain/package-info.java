/**
 * Places where sessions are held. Plain Java.
 */
@NullMarked
package id.sentra.training.venue.domain;

import org.jspecify.annotations.NullMarked;
