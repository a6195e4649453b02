package id.sentra.registry.sme.domain;

/**
 * The name of a business by which two spellings are the same; part of an SME's key.
 */
public record BusinessName(String value) {

	public static BusinessName of(String name) {
		return new BusinessName(PlainName.of(name));
	}

	/** Whether anything is left to tell it by. */
	public boolean isEmpty() {
		return this.value.isEmpty();
	}

}
