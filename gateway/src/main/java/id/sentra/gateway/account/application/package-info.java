/** Signing in with name and password, and where first accounts come from. */
@NullMarked
package id.sentra.gateway.account.application;

import org.jspecify.annotations.NullMarked;
