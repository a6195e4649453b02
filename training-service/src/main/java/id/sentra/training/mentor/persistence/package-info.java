/**
 * Mentors in PostgreSQL.
 */
@NullMarked
package id.sentra.training.mentor.persistence;

import org.jspecify.annotations.NullMarked;
