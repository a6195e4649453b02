package id.sentra.platform.blocking;

import java.util.Locale;

/** Kinds of work that cost memory or processor; each has a weight in the settings. */
public enum WorkType {

	/** A document printed from a template, with the pictures in it. */
	PDF,

	/** A photo made smaller. */
	IMAGE,

	/** A workbook or CSV read through. */
	SPREADSHEET,

	/** What is computed of many rows at once, such as a trial of an allocation. */
	COMPUTATION;

	/** As a tag of meters. */
	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
