/**
 * What statements written by hand have in common: conditions of lists, columns of rows,
 * many rows as array parameters.
 */
@NullMarked
package id.sentra.platform.sql;

import org.jspecify.annotations.NullMarked;
