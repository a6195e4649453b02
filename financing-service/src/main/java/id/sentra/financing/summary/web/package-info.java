/**
 * Figures per district over HTTP.
 */
@NullMarked
package id.sentra.financing.summary.web;

import org.jspecify.annotations.NullMarked;
