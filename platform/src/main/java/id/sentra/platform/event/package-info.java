/**
 * Events on the wire: CloudEvents 1.0 in binary mode over Kafka.
 */
@NullMarked
package id.sentra.platform.event;

import org.jspecify.annotations.NullMarked;
