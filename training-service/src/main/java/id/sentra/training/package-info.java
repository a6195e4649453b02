/**
 * Courses, sessions, certificates and mentoring.
 */
@NullMarked
package id.sentra.training;

import org.jspecify.annotations.NullMarked;
