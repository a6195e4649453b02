/**
 * What people do with trainers.
 */
@NullMarked
package id.sentra.training.trainer;

import org.jspecify.annotations.NullMarked;
