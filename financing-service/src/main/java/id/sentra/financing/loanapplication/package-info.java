/**
 * Commands on applications, each one transaction with its events.
 */
@NullMarked
package id.sentra.financing.loanapplication;

import org.jspecify.annotations.NullMarked;
