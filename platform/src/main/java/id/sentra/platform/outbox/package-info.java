/**
 * Events leave through the outbox: written with the state, relayed to Kafka, deleted
 * after the broker's acknowledgement.
 */
@NullMarked
package id.sentra.platform.outbox;

import org.jspecify.annotations.NullMarked;
