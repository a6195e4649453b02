package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;

/** Something that happened to a bazaar, with the bazaar as it is afterwards. */
public record BazaarEvent(Kind kind, Bazaar bazaar, Instant at) {

	public enum Kind {

		ANNOUNCED, APPLICATIONS_CLOSED, ALLOCATION_PUBLISHED, CLOSED

	}

}
