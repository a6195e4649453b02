/**
 * Posts entries and proves that the books agree.
 */
@NullMarked
package id.sentra.financing.ledger;

import org.jspecify.annotations.NullMarked;
