package id.sentra.registry.imports;

/** What becomes of a row, or would. */
public enum Outcome {

	NEW,
	/** New, and likely an SME that is registered already. */
	DOUBTFUL,

	CHANGED, UNCHANGED, REJECTED

}
