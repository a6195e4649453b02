/**
 * Counts per region and state, kept by PostgreSQL in the transaction of the change.
 */
@NullMarked
package id.sentra.platform.summary;

import org.jspecify.annotations.NullMarked;
