/**
 * What people do with enrolments: commands, their transactions and what is stored.
 */
@NullMarked
package id.sentra.training.enrolment;

import org.jspecify.annotations.NullMarked;
