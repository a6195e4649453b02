/**
 * An application for a loan from draft to decision, and its explained score.
 */
@NullMarked
package id.sentra.financing.loanapplication.domain;

import org.jspecify.annotations.NullMarked;
