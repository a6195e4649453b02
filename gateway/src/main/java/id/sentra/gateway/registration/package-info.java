/** How an owner registers, and which SME is his from then on. */
@NullMarked
package id.sentra.gateway.registration;

import org.jspecify.annotations.NullMarked;
