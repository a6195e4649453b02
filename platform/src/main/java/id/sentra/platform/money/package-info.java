/**
 * Money in whole rupiah.
 */
@NullMarked
package id.sentra.platform.money;

import org.jspecify.annotations.NullMarked;
