/**
 * Sessions and bookings in PostgreSQL.
 */
@NullMarked
package id.sentra.training.session.persistence;

import org.jspecify.annotations.NullMarked;
