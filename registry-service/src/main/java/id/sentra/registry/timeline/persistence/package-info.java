/**
 * Timelines in PostgreSQL.
 */
@NullMarked
package id.sentra.registry.timeline.persistence;

import org.jspecify.annotations.NullMarked;
