/**
 * Mentoring events as they go on the wire.
 */
@NullMarked
package id.sentra.training.mentoring.messaging;

import org.jspecify.annotations.NullMarked;
