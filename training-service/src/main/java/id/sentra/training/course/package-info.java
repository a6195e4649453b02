/**
 * What people do with courses.
 */
@NullMarked
package id.sentra.training.course;

import org.jspecify.annotations.NullMarked;
