/**
 * Likely doubles in PostgreSQL.
 */
@NullMarked
package id.sentra.registry.doubles.persistence;

import org.jspecify.annotations.NullMarked;
