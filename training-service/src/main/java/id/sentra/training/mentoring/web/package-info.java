/**
 * Routes of mentorings, their requests and responses.
 */
@NullMarked
package id.sentra.training.mentoring.web;

import org.jspecify.annotations.NullMarked;
