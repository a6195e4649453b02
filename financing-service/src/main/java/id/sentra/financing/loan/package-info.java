/**
 * Loans from contract to settlement. A command is one transaction with its journal
 * entries and events.
 */
@NullMarked
package id.sentra.financing.loan;

import org.jspecify.annotations.NullMarked;
