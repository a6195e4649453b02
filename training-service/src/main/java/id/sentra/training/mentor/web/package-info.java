/**
 * Routes of mentors.
 */
@NullMarked
package id.sentra.training.mentor.web;

import org.jspecify.annotations.NullMarked;
