/** Lists in the order of a column, page by page in both directions, with their totals. */
@NullMarked
package id.sentra.platform.paging;

import org.jspecify.annotations.NullMarked;
