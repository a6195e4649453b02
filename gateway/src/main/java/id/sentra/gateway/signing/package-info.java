/** The short-lived tokens by which services know who is asking. */
@NullMarked
package id.sentra.gateway.signing;

import org.jspecify.annotations.NullMarked;
