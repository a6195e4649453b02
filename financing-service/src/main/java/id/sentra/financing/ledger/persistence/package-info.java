/**
 * The journal in PostgreSQL, append-only.
 */
@NullMarked
package id.sentra.financing.ledger.persistence;

import org.jspecify.annotations.NullMarked;
