/**
 * A real Kafka broker (KRaft) in a JVM of its own.
 */
@NullMarked
package id.sentra.local.kafka;

import org.jspecify.annotations.NullMarked;
