/**
 * Sessions of courses: when, where, by whom, for how many. Plain Java.
 */
@NullMarked
package id.sentra.training.session.domain;

import org.jspecify.annotations.NullMarked;
