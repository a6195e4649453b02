/**
 * What people do with mentorings: commands, their transactions and what is stored.
 */
@NullMarked
package id.sentra.training.mentoring;

import org.jspecify.annotations.NullMarked;
