/**
 * Lists: one definition of columns, filters and views makes the page, its links, saved
 * views and the file.
 */
@NullMarked
package id.sentra.gateway.list;

import org.jspecify.annotations.NullMarked;
