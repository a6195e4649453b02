/**
 * Mentorings, their visits and their rules in PostgreSQL.
 */
@NullMarked
package id.sentra.training.mentoring.persistence;

import org.jspecify.annotations.NullMarked;
