/**
 * Mentorings and their visits. Each command is one transaction with its event.
 */
@NullMarked
package id.sentra.training.mentoring;

import org.jspecify.annotations.NullMarked;
