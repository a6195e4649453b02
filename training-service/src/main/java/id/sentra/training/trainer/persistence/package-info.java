/**
 * Trainers in PostgreSQL.
 */
@NullMarked
package id.sentra.training.trainer.persistence;

import org.jspecify.annotations.NullMarked;
