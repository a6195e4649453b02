/**
 * What people do with enrolments: transactions, commands and the ports they need.
 */
@NullMarked
package id.sentra.training.enrolment.application;

import org.jspecify.annotations.NullMarked;
