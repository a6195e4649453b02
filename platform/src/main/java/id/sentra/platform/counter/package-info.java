/**
 * What officers did for owners at the counter, as the audit of a service has it.
 */
@NullMarked
package id.sentra.platform.counter;

import org.jspecify.annotations.NullMarked;
