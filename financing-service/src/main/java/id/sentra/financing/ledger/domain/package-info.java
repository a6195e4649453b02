/**
 * Accounts and journal entries that balance.
 */
@NullMarked
package id.sentra.financing.ledger.domain;

import org.jspecify.annotations.NullMarked;
