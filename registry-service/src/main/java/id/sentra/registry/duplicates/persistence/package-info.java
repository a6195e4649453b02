/**
 * Likely doubles in PostgreSQL.
 */
@NullMarked
package id.sentra.registry.duplicates.persistence;

import org.jspecify.annotations.NullMarked;
