/**
 * What people do with enrolments: transactions, commands and the ports they need.
 */
@NullMarked
package id.sentra.training.enrolment;

import org.jspecify.annotations.NullMarked;
