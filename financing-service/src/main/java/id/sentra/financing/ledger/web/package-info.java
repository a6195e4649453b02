/**
 * Trial balance, entries and audit over HTTP.
 */
@NullMarked
package id.sentra.financing.ledger.web;

import org.jspecify.annotations.NullMarked;
