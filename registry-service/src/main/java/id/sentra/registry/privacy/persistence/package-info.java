/**
 * Requests about personal data in PostgreSQL.
 */
@NullMarked
package id.sentra.registry.privacy.persistence;

import org.jspecify.annotations.NullMarked;
