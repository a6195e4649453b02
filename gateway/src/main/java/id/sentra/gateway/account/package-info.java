/** Accounts, their passwords, and signing in. */
@NullMarked
package id.sentra.gateway.account;

import org.jspecify.annotations.NullMarked;
