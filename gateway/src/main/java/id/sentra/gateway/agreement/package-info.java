/**
 * Agreements between SMEs and their buyers, the partner's link, and the book of goods.
 */
@NullMarked
package id.sentra.gateway.agreement;

import org.jspecify.annotations.NullMarked;
