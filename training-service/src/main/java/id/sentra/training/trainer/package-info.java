/**
 * Trainers to choose from.
 */
@NullMarked
package id.sentra.training.trainer;

import org.jspecify.annotations.NullMarked;
