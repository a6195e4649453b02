package id.sentra.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * The main menu of somebody on a page: what he may open, and where he is.
 *
 * @param isDesk whether he works here, with a rail and a search; owners have tabs
 */
public record Menu(List<Section> sections, @Nullable MenuItem current, boolean isDesk, boolean isSearchable) {

	static final Menu EMPTY = new Menu(List.of(), null, false, false);

	private static final Set<Role> SEARCHERS = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR,
			Role.ORGANISER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER);

	static Menu of(Identity identity, String page) {
		List<MenuItem> items = MenuItem.of(identity);
		List<Section> sections = Arrays.stream(MenuGroup.values())
			.map((group) -> new Section(group, items.stream().filter((item) -> item.group() == group).toList()))
			.filter((section) -> !section.items().isEmpty())
			.toList();
		return new Menu(sections, MenuItem.of(page, items).orElse(null), !identity.roles().contains(Role.SME_OWNER),
				identity.roles().stream().anyMatch(SEARCHERS::contains));
	}

	/** Some items under one heading. */
	public record Section(MenuGroup group, List<MenuItem> items) {
	}

}
