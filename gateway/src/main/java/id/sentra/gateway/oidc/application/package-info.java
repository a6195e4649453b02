/** Signing in by an identity provider (OpenID Connect), where one is set. */
@NullMarked
package id.sentra.gateway.oidc.application;

import org.jspecify.annotations.NullMarked;
