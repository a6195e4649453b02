/**
 * Events of loans as they go on the wire.
 */
@NullMarked
package id.sentra.financing.loan.messaging;

import org.jspecify.annotations.NullMarked;
