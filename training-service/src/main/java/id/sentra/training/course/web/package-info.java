/**
 * Routes of courses.
 */
@NullMarked
package id.sentra.training.course.web;

import org.jspecify.annotations.NullMarked;
