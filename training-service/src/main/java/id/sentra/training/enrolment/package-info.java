/**
 * Seats of a session, its waiting list and attendance sheet. Each command is one
 * transaction with its events.
 */
@NullMarked
package id.sentra.training.enrolment;

import org.jspecify.annotations.NullMarked;
