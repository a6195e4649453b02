/** Accounts, who they are, and when sign-in closes for a while. */
@NullMarked
package id.sentra.gateway.account.domain;

import org.jspecify.annotations.NullMarked;
