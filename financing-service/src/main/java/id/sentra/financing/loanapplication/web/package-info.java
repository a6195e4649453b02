/**
 * Applications over HTTP.
 */
@NullMarked
package id.sentra.financing.loanapplication.web;

import org.jspecify.annotations.NullMarked;
