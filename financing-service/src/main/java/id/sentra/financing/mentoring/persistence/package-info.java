/**
 * Mentorings as financing keeps them in PostgreSQL.
 */
@NullMarked
package id.sentra.financing.mentoring.persistence;

import org.jspecify.annotations.NullMarked;
