/**
 * Events of applications as they go on the wire.
 */
@NullMarked
package id.sentra.financing.loanapplication.messaging;

import org.jspecify.annotations.NullMarked;
