package id.sentra.bazaar.bazaar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import org.jspecify.annotations.Nullable;

/**
 * The data of every event of topic {@code bazaar.bazaar}, version 1. The seed is null
 * until the result is published; its commitment is always there.
 */
record BazaarV1(UUID bazaarId, String name, String regionCode, String venueName, LocalDate startsOn, LocalDate endsOn,
		Instant applyUntil, int stalls, String seedCommitment, @Nullable String inputHash, @Nullable String seed,
		@Nullable String resultHash) {

	static BazaarV1 of(Bazaar bazaar) {
		boolean published = bazaar.status().compareTo(BazaarStatus.PUBLISHED) >= 0;
		return new BazaarV1(bazaar.id(), bazaar.particulars().name(), bazaar.particulars().region().value(),
				bazaar.particulars().venueName(), bazaar.particulars().startsOn(), bazaar.particulars().endsOn(),
				bazaar.particulars().applyUntil(), bazaar.plan().stalls().size(), bazaar.drawing().seed().commitment(),
				bazaar.drawing().inputHash(), published ? bazaar.drawing().seed().value() : null,
				published ? bazaar.drawing().resultHash() : null);
	}

}
