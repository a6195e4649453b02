/**
 * Who mentors. Plain Java.
 */
@NullMarked
package id.sentra.training.mentor.domain;

import org.jspecify.annotations.NullMarked;
