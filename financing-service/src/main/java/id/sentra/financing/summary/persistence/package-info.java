/**
 * Figures per district from tallies and the ledger.
 */
@NullMarked
package id.sentra.financing.summary.persistence;

import org.jspecify.annotations.NullMarked;
