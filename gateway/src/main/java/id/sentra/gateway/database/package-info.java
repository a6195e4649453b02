/** How SQL is run when clients hang up. */
@NullMarked
package id.sentra.gateway.database;

import org.jspecify.annotations.NullMarked;
