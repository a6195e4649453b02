/**
 * The one way to the database: a transaction with a scope, shielded from cancellation.
 */
@NullMarked
package id.sentra.platform.tx;

import org.jspecify.annotations.NullMarked;
