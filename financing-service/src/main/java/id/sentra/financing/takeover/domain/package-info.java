/**
 * Loans of earlier books, proposed by one person and approved by another.
 */
@NullMarked
package id.sentra.financing.takeover.domain;

import org.jspecify.annotations.NullMarked;
