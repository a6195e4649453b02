/**
 * PostgreSQL as a child process, with the databases and users of the programs.
 */
@NullMarked
package id.sentra.local.postgres;

import org.jspecify.annotations.NullMarked;
