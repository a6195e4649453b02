/** The token route. */
@NullMarked
package id.sentra.gateway.token;

import org.jspecify.annotations.NullMarked;
