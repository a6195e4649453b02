/**
 * Certificates and bazaar sales as other services told of them.
 */
@NullMarked
package id.sentra.financing.trackrecord;

import org.jspecify.annotations.NullMarked;
