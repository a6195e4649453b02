/** Accounts of an identity provider, beside our own. */
@NullMarked
package id.sentra.gateway.oidc.persistence;

import org.jspecify.annotations.NullMarked;
