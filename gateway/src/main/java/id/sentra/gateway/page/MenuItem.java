package id.sentra.gateway.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;

/**
 * The pages of the main menu: in which group they stand, their icon and whom they are
 * for.
 */
public enum MenuItem {

	HOME(MenuGroup.WORK, "/", "house", Roles.STAFF), PROGRAMME(MenuGroup.WORK, "/program", "chart-column", Roles.DINAS),

	SMES(MenuGroup.REGISTER, "/umkm", "store", Roles.DINAS),
	IMPORT(MenuGroup.REGISTER, "/impor", "upload", Roles.DECIDERS),
	DUPLICATES(MenuGroup.REGISTER, "/umkm/ganda", "copy", Roles.DINAS),
	CLUSTERS(MenuGroup.REGISTER, "/umkm/sentra", "boxes", Roles.DINAS),
	DOCUMENTS(MenuGroup.REGISTER, "/umkm/dokumen", "file-text", Roles.DINAS),
	LEGALITY(MenuGroup.REGISTER, "/umkm/legalitas", "folder-input", Roles.DINAS),
	MESSAGES(MenuGroup.REGISTER, "/pesan", "inbox", Roles.DINAS),
	HALAL(MenuGroup.REGISTER, "/umkm/halal", "list-checks", Roles.DINAS),
	CUSTOM_FIELDS(MenuGroup.REGISTER, "/umkm/isian", "layout-grid", Roles.DINAS),

	TRAINING(MenuGroup.TRAINING, "/pelatihan", "calendar-days", Roles.TRAINING),
	TRAINED(MenuGroup.TRAINING, "/pelatihan/terlatih", "graduation-cap", Roles.TRAINING),
	CATALOGUE(MenuGroup.TRAINING, "/pelatihan/katalog/kursus", "book-open", Roles.DECIDERS),
	MENTORING(MenuGroup.TRAINING, "/pendampingan", "heart-handshake", Roles.MENTORING),

	FINANCING(MenuGroup.FINANCING, "/pembiayaan", "list-checks", Roles.FINANCING),
	APPLICATIONS(MenuGroup.FINANCING, "/pembiayaan/pengajuan", "file-text", Roles.FINANCING),
	LOANS(MenuGroup.FINANCING, "/pembiayaan/daftar", "banknote", Roles.FINANCING),
	ARREARS(MenuGroup.FINANCING, "/pembiayaan/tunggakan", "circle-alert", Roles.FINANCING),
	TAKE_OVERS(MenuGroup.FINANCING, "/pembiayaan/alihan", "folder-input", Roles.FINANCING),
	BUDGETS(MenuGroup.FINANCING, "/pembiayaan/anggaran", "wallet", Roles.FINANCING),
	QUOTE(MenuGroup.FINANCING, "/simulasi", "calculator", Roles.FINANCING),

	BAZAAR(MenuGroup.BAZAAR, "/bazar", "tent", Roles.BAZAAR),
	STALLS(MenuGroup.BAZAAR, "/bazar/lapak", "layout-grid", Roles.BAZAAR),
	AGREEMENTS(MenuGroup.BAZAAR, "/kesepakatan", "handshake", Roles.BAZAAR),

	COUNTER(MenuGroup.ADMINISTRATION, "/loket", "handshake", Roles.DINAS),
	DATA_REQUESTS(MenuGroup.ADMINISTRATION, "/data-pribadi", "shield", Roles.DINAS),
	ACCOUNTS(MenuGroup.ADMINISTRATION, "/akun", "users", Roles.ADMINISTRATORS),
	VIEW_STOPS(MenuGroup.ADMINISTRATION, "/data-pribadi/penghentian", "eye-off", Roles.WATCHERS),
	SECURITY(MenuGroup.ADMINISTRATION, "/keamanan", "shield-alert", Roles.WATCHERS),

	MY_HOME(MenuGroup.OWN, "/saya", "house", Roles.OWNER),
	MY_TRAINING(MenuGroup.OWN, "/saya/pelatihan", "graduation-cap", Roles.OWNER),
	MY_MENTORING(MenuGroup.OWN, "/saya/pendampingan", "heart-handshake", Roles.OWNER),
	MY_FINANCING(MenuGroup.OWN, "/saya/pembiayaan", "banknote", Roles.OWNER),
	MY_STALL(MenuGroup.OWN, "/saya/lapak", "tent", Roles.OWNER),
	MY_MESSAGES(MenuGroup.OWN, "/saya/pesan", "inbox", Roles.OWNER),
	MY_DOCUMENTS(MenuGroup.OWN, "/saya/dokumen", "file-text", Roles.OWNER),
	MY_AGREEMENTS(MenuGroup.OWN, "/saya/kesepakatan", "handshake", Roles.OWNER);

	private final MenuGroup group;

	private final String path;

	private final String icon;

	private final Set<Role> roles;

	MenuItem(MenuGroup group, String path, String icon, Set<Role> roles) {
		this.group = group;
		this.path = path;
		this.icon = icon;
		this.roles = roles;
	}

	MenuGroup group() {
		return this.group;
	}

	public String path() {
		return this.path;
	}

	/** As the fragment in {@code fragments/icons} is called. */
	public String icon() {
		return this.icon;
	}

	/** The sentence's key: {@code menu.my-home}. */
	public String key() {
		return "menu." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Under which of the items a page belongs: the one whose path says most of it. */
	static Optional<MenuItem> of(String page, List<MenuItem> items) {
		return items.stream()
			.filter((item) -> item.isAbove(page))
			.max(Comparator.comparingInt((item) -> item.path.length()));
	}

	private boolean isAbove(String page) {
		return page.equals(this.path) || (this != HOME && page.startsWith(this.path + "/"));
	}

	/** What somebody may open. */
	static List<MenuItem> of(Identity identity) {
		return Arrays.stream(values())
			.filter((item) -> item.roles.stream().anyMatch(identity.roles()::contains))
			.toList();
	}

	private static final class Roles {

		static final Set<Role> DINAS = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN);

		static final Set<Role> DECIDERS = Set.of(Role.OFFICER, Role.ADMIN);

		static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMIN);

		static final Set<Role> WATCHERS = Set.of(Role.ADMIN, Role.AUDITOR);

		static final Set<Role> STAFF = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR,
				Role.ORGANISER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER);

		static final Set<Role> TRAINING = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR);

		static final Set<Role> MENTORING = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.MENTOR);

		static final Set<Role> FINANCING = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.FINANCE_MAKER,
				Role.FINANCE_APPROVER);

		static final Set<Role> BAZAAR = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.ORGANISER);

		static final Set<Role> OWNER = Set.of(Role.SME_OWNER);

	}

}
