/**
 * Applications for loans, their score and decision. A command is one transaction with its
 * events.
 */
@NullMarked
package id.sentra.financing.loanapplication;

import org.jspecify.annotations.NullMarked;
