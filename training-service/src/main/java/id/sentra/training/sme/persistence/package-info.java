/**
 * SMEs as training keeps them in PostgreSQL.
 */
@NullMarked
package id.sentra.training.sme.persistence;

import org.jspecify.annotations.NullMarked;
