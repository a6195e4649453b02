/**
 * Whether a borrower is mentored, as training told of it.
 */
@NullMarked
package id.sentra.financing.mentoring;

import org.jspecify.annotations.NullMarked;
