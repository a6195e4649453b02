/**
 * Routes of enrolments, their requests and responses.
 */
@NullMarked
package id.sentra.training.enrolment.web;

import org.jspecify.annotations.NullMarked;
