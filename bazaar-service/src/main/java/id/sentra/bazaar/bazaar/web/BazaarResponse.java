package id.sentra.bazaar.bazaar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.bazaar.bazaar.BazaarViews;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import org.jspecify.annotations.Nullable;

/**
 * A bazaar with its plan. The seed is shown with the result, not before.
 */
record BazaarResponse(UUID id, long version, BazaarStatus status, String name, String regionCode, String venueName,
		LocalDate startsOn, LocalDate endsOn, Instant applyUntil, int answerDays, int stalls, PlanResponse plan,
		boolean inputIsPublic, String seedCommitment, @Nullable String inputHash, @Nullable String seed,
		@Nullable String resultHash, @Nullable Instant publishedAt) {

	/** As somebody sees it who is staff of its region, or is not. */
	static BazaarResponse of(Bazaar bazaar, CurrentUser user) {
		return BazaarViews.staffOf(bazaar.particulars().region(), user) ? of(bazaar) : inPublic(bazaar);
	}

	static BazaarResponse inPublic(Bazaar bazaar) {
		return of(bazaar, PlanResponse.of(bazaar.plan().inPublic(), bazaar.plan().hasPersonalReserves()));
	}

	static BazaarResponse of(Bazaar bazaar) {
		return of(bazaar, PlanResponse.of(bazaar.plan(), false));
	}

	private static BazaarResponse of(Bazaar bazaar, PlanResponse plan) {
		boolean published = bazaar.status().compareTo(BazaarStatus.PUBLISHED) >= 0;
		return new BazaarResponse(bazaar.id(), bazaar.version(), bazaar.status(), bazaar.particulars().name(),
				bazaar.particulars().region().value(), bazaar.particulars().venueName(),
				bazaar.particulars().startsOn(), bazaar.particulars().endsOn(), bazaar.particulars().applyUntil(),
				bazaar.particulars().answerDays(), bazaar.plan().stalls().size(), plan,
				!bazaar.plan().restsOnPersonalFacts(), bazaar.drawing().seed().commitment(),
				bazaar.drawing().inputHash(), published ? bazaar.drawing().seed().value() : null,
				published ? bazaar.drawing().resultHash() : null, bazaar.publishedAt());
	}

}
