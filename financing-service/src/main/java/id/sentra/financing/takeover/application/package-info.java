/**
 * Commands on take-overs, each one transaction with the loan it makes.
 */
@NullMarked
package id.sentra.financing.takeover.application;

import org.jspecify.annotations.NullMarked;
