/**
 * What can be refused, in plain Java: a stable code and its arguments, never a sentence.
 */
@NullMarked
package id.sentra.platform.error;

import org.jspecify.annotations.NullMarked;
