package id.sentra.gateway.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.gateway.account.application.AccountRefused;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.form.Form;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;

/** What an administrator typed about somebody. */
final class Typed {

	/** Roles as they are offered. */
	static final List<Role> ROLES = List.of(Role.OFFICER, Role.TRAINER, Role.MENTOR, Role.FINANCE_MAKER,
			Role.FINANCE_APPROVER, Role.ORGANISER, Role.AUDITOR, Role.ADMIN, Role.SME_OWNER);

	private static final int LONGEST = 100;

	private Typed() {
	}

	/**
	 * Name, roles and region; without SME.
	 * @throws AccountRefused when one of them cannot be
	 */
	static Identity identity(String username, Form form) {
		String name = plain(form.text("name"));
		if (name.isEmpty()) {
			throw new AccountRefused("name", "name-missing");
		}
		Set<Role> roles = ROLES.stream().filter((role) -> form.has("role", role.name())).collect(Collectors.toSet());
		if (roles.isEmpty() || (roles.size() > 1 && roles.contains(Role.SME_OWNER))) {
			throw new AccountRefused("role", "account-roles");
		}
		String region = form.text("region").isEmpty() ? Identity.WHOLE_COUNTRY : form.text("region");
		boolean known = region.equals(Identity.WHOLE_COUNTRY)
				|| RegionCode.parse(region).filter((code) -> code.value().length() <= "21.72.04".length()).isPresent();
		if (!known) {
			throw new AccountRefused("region", "account-region");
		}
		return new Identity(username, name, roles, region, null);
	}

	/** Without what nobody sees and databases do not keep. */
	static String plain(String text) {
		String clean = text.replaceAll("\\p{C}", "").strip();
		return clean.substring(0, Math.min(clean.length(), LONGEST));
	}

	/**
	 * How roles stand on the form: those of the account, if it is shown the first time.
	 */
	static List<String> names(Set<Role> roles) {
		return Arrays.stream(Role.values()).filter(roles::contains).map(Role::name).toList();
	}

}
