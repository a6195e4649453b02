/** The way to the identity provider and back. */
@NullMarked
package id.sentra.gateway.oidc;

import org.jspecify.annotations.NullMarked;
