/** What operations watch of the gateway. */
@NullMarked
package id.sentra.gateway.observability;

import org.jspecify.annotations.NullMarked;
