/**
 * Session events as they go on the wire.
 */
@NullMarked
package id.sentra.training.session.messaging;

import org.jspecify.annotations.NullMarked;
