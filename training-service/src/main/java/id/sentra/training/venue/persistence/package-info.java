/**
 * Venues in PostgreSQL.
 */
@NullMarked
package id.sentra.training.venue.persistence;

import org.jspecify.annotations.NullMarked;
