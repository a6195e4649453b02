/**
 * Enrolments and seats in PostgreSQL.
 */
@NullMarked
package id.sentra.training.enrolment.persistence;

import org.jspecify.annotations.NullMarked;
