/**
 * Loans and payments over HTTP.
 */
@NullMarked
package id.sentra.financing.loan.web;

import org.jspecify.annotations.NullMarked;
