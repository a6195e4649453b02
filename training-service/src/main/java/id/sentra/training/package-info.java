/**
 * The training context.
 */
@NullMarked
package id.sentra.training;

import org.jspecify.annotations.NullMarked;
