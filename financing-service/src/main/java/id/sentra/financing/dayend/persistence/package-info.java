/**
 * Day end as set-based SQL.
 */
@NullMarked
package id.sentra.financing.dayend.persistence;

import org.jspecify.annotations.NullMarked;
