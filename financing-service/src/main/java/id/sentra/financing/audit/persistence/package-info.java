/**
 * The audit as SQL.
 */
@NullMarked
package id.sentra.financing.audit.persistence;

import org.jspecify.annotations.NullMarked;
