/**
 * What people do with mentorings: transactions, commands and the ports they need.
 */
@NullMarked
package id.sentra.training.mentoring;

import org.jspecify.annotations.NullMarked;
