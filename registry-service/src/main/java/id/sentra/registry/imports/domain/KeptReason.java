package id.sentra.registry.imports.domain;

import java.util.Map;

/**
 * Why the undoing of an import left an SME as it is.
 */
public enum KeptReason {

	/** Changed, decided about or put into a cluster since. */
	CHANGED,
	/** Erased, merged into another, or moved to another region. */
	GONE,
	/** Another one was merged into it. */
	DUPLICATE,
	/** Training, mentoring, financing or bazaar told something about it. */
	ACTIVITY,

	CLUSTER, DOCUMENT, FILE, LEGALITY, CONTACT, REQUEST,
	/** Something else names it. */
	OTHER,
	/** It could not be taken back. */
	FAILED;

	private static final Map<String, KeptReason> OF_TABLE = Map.of("sme", DUPLICATE, "timeline_entry", ACTIVITY,
			"cluster_member", CLUSTER, "sme_document", DOCUMENT, "stored_file", FILE, "file_removal", FILE,
			"legality_case", LEGALITY, "contact", CONTACT, "contact_view", CONTACT, "data_request", REQUEST);

	/** What it means that a table names an SME. */
	public static KeptReason ofTable(String table) {
		return OF_TABLE.getOrDefault(table, OTHER);
	}

}
