/**
 * Certificates and sales in PostgreSQL.
 */
@NullMarked
package id.sentra.financing.trackrecord.persistence;

import org.jspecify.annotations.NullMarked;
