/**
 * Courses with the dated rules of who may come and when one has passed.
 */
@NullMarked
package id.sentra.training.course;

import org.jspecify.annotations.NullMarked;
