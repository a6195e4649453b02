/**
 * Counts per region and state, kept by PostgreSQL in the transaction of the change.
 */
@NullMarked
package id.sentra.platform.tally;

import org.jspecify.annotations.NullMarked;
