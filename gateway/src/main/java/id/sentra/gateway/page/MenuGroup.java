package id.sentra.gateway.page;

import java.util.Locale;

/** The parts of the main menu, in their order; what is one's own work has no heading. */
public enum MenuGroup {

	WORK, REGISTER, TRAINING, FINANCING, BAZAAR, ADMINISTRATION, OWN;

	public boolean hasHeading() {
		return this != WORK && this != OWN;
	}

	/** The heading's key: {@code menu.group.register}. */
	public String key() {
		return "menu.group." + name().toLowerCase(Locale.ROOT);
	}

}
