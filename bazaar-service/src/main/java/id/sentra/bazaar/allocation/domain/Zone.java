package id.sentra.bazaar.allocation.domain;

/**
 * A part of the market; {@code ownOrder} when it ranks applicants by points of its own
 * instead of the general ones.
 */
public record Zone(String code, boolean ownOrder) {

	public Zone {
		Codes.require(code);
	}

}
