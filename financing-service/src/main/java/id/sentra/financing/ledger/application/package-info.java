/**
 * Posts entries and proves that the books agree.
 */
@NullMarked
package id.sentra.financing.ledger.application;

import org.jspecify.annotations.NullMarked;
