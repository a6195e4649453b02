/**
 * What people do with courses.
 */
@NullMarked
package id.sentra.training.course.application;

import org.jspecify.annotations.NullMarked;
