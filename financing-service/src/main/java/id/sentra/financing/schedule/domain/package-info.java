/**
 * Terms of a loan and the instalments they give; plain arithmetic on whole rupiah.
 */
@NullMarked
package id.sentra.financing.schedule.domain;

import org.jspecify.annotations.NullMarked;
