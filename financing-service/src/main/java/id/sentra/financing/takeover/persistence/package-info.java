/**
 * Take-overs in PostgreSQL.
 */
@NullMarked
package id.sentra.financing.takeover.persistence;

import org.jspecify.annotations.NullMarked;
