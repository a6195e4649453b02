/** What an identity provider says about somebody, and who that is here. */
@NullMarked
package id.sentra.gateway.oidc.domain;

import org.jspecify.annotations.NullMarked;
