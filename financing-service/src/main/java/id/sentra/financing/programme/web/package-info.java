/**
 * Programmes and budgets over HTTP.
 */
@NullMarked
package id.sentra.financing.programme.web;

import org.jspecify.annotations.NullMarked;
