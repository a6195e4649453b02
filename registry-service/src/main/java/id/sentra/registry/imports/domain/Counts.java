package id.sentra.registry.imports.domain;

/**
 * What became of the rows so far.
 */
public record Counts(int accepted, int updated, int unchanged, int rejected) {

	public static final Counts NONE = new Counts(0, 0, 0, 0);

	public int processed() {
		return this.accepted + this.updated + this.unchanged + this.rejected;
	}

}
