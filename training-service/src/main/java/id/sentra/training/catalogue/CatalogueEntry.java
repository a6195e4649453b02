package id.sentra.training.catalogue;

import id.sentra.platform.region.RegionCode;

/**
 * Something to choose from. Immutable: each change returns it one version higher. It is
 * never removed, only taken out of use.
 *
 * @param <T> the entry's own type
 */
public interface CatalogueEntry<T> {

	long version();

	/** Whose dinas keeps it. */
	RegionCode region();

	/** What no other entry may be called; a refusal names it. */
	String uniqueName();

	boolean active();

	/** Takes it into use again, or out of use. */
	T activate(boolean open);

}
