/**
 * Who takes part in a session: seats, the waiting list, attendance, scores. Plain Java.
 */
@NullMarked
package id.sentra.training.enrolment.domain;

import org.jspecify.annotations.NullMarked;
