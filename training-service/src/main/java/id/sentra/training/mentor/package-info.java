/**
 * Mentors to choose from.
 */
@NullMarked
package id.sentra.training.mentor;

import org.jspecify.annotations.NullMarked;
