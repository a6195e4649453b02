/**
 * Who teaches. Plain Java.
 */
@NullMarked
package id.sentra.training.trainer.domain;

import org.jspecify.annotations.NullMarked;
