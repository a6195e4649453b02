/**
 * Courses and the rules by which they give certificates. Plain Java.
 */
@NullMarked
package id.sentra.training.course.domain;

import org.jspecify.annotations.NullMarked;
