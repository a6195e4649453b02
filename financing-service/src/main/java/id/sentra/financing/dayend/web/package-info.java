/**
 * Day ends over HTTP.
 */
@NullMarked
package id.sentra.financing.dayend.web;

import org.jspecify.annotations.NullMarked;
