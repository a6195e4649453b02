/**
 * What people do with trainers.
 */
@NullMarked
package id.sentra.training.trainer.application;

import org.jspecify.annotations.NullMarked;
