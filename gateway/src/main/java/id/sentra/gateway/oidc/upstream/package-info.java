/** The identity provider as it is spoken to. */
@NullMarked
package id.sentra.gateway.oidc.upstream;

import org.jspecify.annotations.NullMarked;
