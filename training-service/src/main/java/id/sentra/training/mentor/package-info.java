/**
 * What people do with mentors.
 */
@NullMarked
package id.sentra.training.mentor;

import org.jspecify.annotations.NullMarked;
