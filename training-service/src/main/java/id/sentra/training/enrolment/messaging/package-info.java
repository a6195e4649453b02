/**
 * Enrolment events as they go on the wire.
 */
@NullMarked
package id.sentra.training.enrolment.messaging;

import org.jspecify.annotations.NullMarked;
