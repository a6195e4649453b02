/**
 * Commands on take-overs, each one transaction with the loan it makes.
 */
@NullMarked
package id.sentra.financing.takeover;

import org.jspecify.annotations.NullMarked;
