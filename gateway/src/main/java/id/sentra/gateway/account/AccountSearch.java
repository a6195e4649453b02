package id.sentra.gateway.account;

import id.sentra.gateway.account.domain.Account;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are looked for; null for all.
 *
 * @param text part of a username or of a person's name
 */
public record AccountSearch(@Nullable String text, @Nullable Role role, Account.@Nullable State state) {
}
