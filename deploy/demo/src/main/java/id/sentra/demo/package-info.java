/**
 * The dinas's spreadsheet of Tanjungpinang, made up deterministically; nobody in it is
 * real.
 */
@NullMarked
package id.sentra.demo;

import org.jspecify.annotations.NullMarked;
