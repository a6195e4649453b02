/**
 * Routes of venues.
 */
@NullMarked
package id.sentra.training.venue.web;

import org.jspecify.annotations.NullMarked;
