/**
 * What people do with mentors.
 */
@NullMarked
package id.sentra.training.mentor.application;

import org.jspecify.annotations.NullMarked;
