package id.sentra.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;

/** The pages of the main menu and whom they are for. */
public enum MenuItem {

	HOME("/", Roles.STAFF), PROGRAMME("/program", Roles.WATCHERS), SMES("/umkm", Roles.WATCHERS),
	IMPORT("/impor", Set.of(Role.OFFICER, Role.ADMIN)), TRAINING("/pelatihan", Roles.TRAINING),
	MENTORING("/pendampingan", Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.MENTOR)),
	FINANCING("/pembiayaan", Roles.FINANCING), BAZAAR("/bazar", Roles.BAZAAR), AGREEMENTS("/kesepakatan", Roles.BAZAAR),
	DATA_REQUESTS("/data-pribadi", Roles.WATCHERS), ACCOUNTS("/akun", Set.of(Role.ADMIN)),
	SECURITY("/keamanan", Set.of(Role.ADMIN, Role.AUDITOR)), MY_HOME("/saya", Roles.OWNER),
	MY_TRAINING("/saya/pelatihan", Roles.OWNER), MY_MENTORING("/saya/pendampingan", Roles.OWNER),
	MY_FINANCING("/saya/pembiayaan", Roles.OWNER), MY_STALL("/saya/lapak", Roles.OWNER),
	MY_AGREEMENTS("/saya/kesepakatan", Roles.OWNER);

	private final String path;

	private final Set<Role> roles;

	MenuItem(String path, Set<Role> roles) {
		this.path = path;
		this.roles = roles;
	}

	public String path() {
		return this.path;
	}

	/** The sentence's key: {@code menu.my-home}. */
	public String key() {
		return "menu." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether a page belongs under this item. */
	public boolean holds(String page) {
		boolean exact = this == HOME || this == MY_HOME;
		return page.equals(this.path) || (!exact && page.startsWith(this.path + "/"));
	}

	/** What somebody may open. */
	static List<MenuItem> of(Identity identity) {
		return Arrays.stream(values())
			.filter((item) -> item.roles.stream().anyMatch(identity.roles()::contains))
			.toList();
	}

	private static final class Roles {

		static final Set<Role> WATCHERS = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN);

		static final Set<Role> STAFF = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR,
				Role.ORGANISER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER);

		static final Set<Role> TRAINING = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR);

		static final Set<Role> FINANCING = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.FINANCE_MAKER,
				Role.FINANCE_APPROVER);

		static final Set<Role> BAZAAR = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.ORGANISER);

		static final Set<Role> OWNER = Set.of(Role.SME_OWNER);

	}

}
