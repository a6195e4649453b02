package id.sentra.gateway.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.gateway.account.AccountProblem;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.form.Form;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Role;

/** What an administrator typed about somebody. */
final class AccountForm {

	/** Roles as they are offered. */
	static final List<Role> ROLES = List.of(Role.OFFICER, Role.TRAINER, Role.MENTOR, Role.FINANCE_MAKER,
			Role.FINANCE_APPROVER, Role.ORGANISER, Role.AUDITOR, Role.ADMIN, Role.SME_OWNER);

	private static final int LONGEST = 100;

	private AccountForm() {
	}

	/**
	 * Name, roles and region; without SME.
	 * @throws AccountProblem when one of them cannot be
	 */
	static Identity identity(String username, Form form, Regions regions) {
		return new Identity(username, name(form), roles(form), region(form, regions), null);
	}

	private static String name(Form form) {
		String name = form.text("name");
		if (name.isEmpty()) {
			throw new AccountProblem("name", "name-missing");
		}
		if (form.unread().containsKey("name")) {
			throw new AccountProblem("name", "name-odd");
		}
		if (name.codePointCount(0, name.length()) > LONGEST) {
			throw new AccountProblem("name", "name-long");
		}
		return name;
	}

	private static Set<Role> roles(Form form) {
		Set<Role> roles = ROLES.stream().filter((role) -> form.has("role", role.name())).collect(Collectors.toSet());
		if (roles.isEmpty() || (roles.size() > 1 && roles.contains(Role.SME_OWNER))) {
			throw new AccountProblem("role", "account-roles");
		}
		return roles;
	}

	/** A region there is; the whole country has to be said. */
	private static String region(Form form, Regions regions) {
		String region = form.text("region");
		if (region.isEmpty()) {
			throw new AccountProblem("region", "account-region-missing");
		}
		if (!region.equals(Identity.WHOLE_COUNTRY) && RegionCode.parse(region).filter(regions::exists).isEmpty()) {
			throw new AccountProblem("region", "account-region");
		}
		return region;
	}

	/** Without what nobody sees and databases do not keep. */
	static String plain(String text) {
		String clean = text.replaceAll("\\p{C}", "").strip();
		return clean.substring(0,
				clean.offsetByCodePoints(0, Math.min(clean.codePointCount(0, clean.length()), LONGEST)));
	}

	/**
	 * How roles stand on the form: those of the account, if it is shown the first time.
	 */
	static List<String> names(Set<Role> roles) {
		return Arrays.stream(Role.values()).filter(roles::contains).map(Role::name).toList();
	}

}
