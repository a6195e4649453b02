/**
 * Clusters in PostgreSQL.
 */
@NullMarked
package id.sentra.registry.cluster.persistence;

import org.jspecify.annotations.NullMarked;
