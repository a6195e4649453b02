/** Accounts and sign-in attempts in PostgreSQL. */
@NullMarked
package id.sentra.gateway.account.persistence;

import org.jspecify.annotations.NullMarked;
