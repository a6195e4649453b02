/**
 * Courses in PostgreSQL.
 */
@NullMarked
package id.sentra.training.course.persistence;

import org.jspecify.annotations.NullMarked;
