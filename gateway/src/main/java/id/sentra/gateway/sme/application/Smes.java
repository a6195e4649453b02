package id.sentra.gateway.sme.application;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.domain.Happening;
import id.sentra.gateway.sme.domain.Personal;
import id.sentra.gateway.sme.domain.Sme;
import id.sentra.gateway.sme.domain.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The registry's SMEs, asked for in somebody's name. */
public interface Smes {

	Mono<Listed<Sme>> search(CurrentUser user, Query query);

	Mono<Sme> find(CurrentUser user, UUID id);

	/** How many wait for the dinas in the user's region. */
	Mono<Counts> counts(CurrentUser user);

	/** Unmasked; the registry writes down who looked. */
	Mono<Personal> personal(CurrentUser user, UUID id);

	/** What happened to it, the latest first. */
	Mono<List<Happening>> happenings(CurrentUser user, UUID id);

	Mono<Sme> decide(CurrentUser user, UUID id, Decision decision);

	/** Changes what an owner may say of the own business; the rest stays as it is. */
	Mono<Sme> correct(CurrentUser user, UUID id, Correction correction);

	/** Verifies many, each in the version that was seen, and tells of each by itself. */
	Mono<Verified> verifyAll(CurrentUser user, List<Seen> smes, String key);

	/** What waits, as the registry counts it. */
	record Counts(int toVerify, int inCorrection, int doubles, int unassessedClusters) {
	}

	/** What is looked for; what holds personal data goes in the body, not the address. */
	record Query(@Nullable String q, @Nullable String region, @Nullable String status, @Nullable String cursor,
			boolean personal) {
	}

	/** What an officer decides of the version that was seen. */
	record Decision(Kind kind, @Nullable Long version, String reason) {
	}

	/** What an owner says anew; blank text leaves telephone and street as they are. */
	record Correction(@Nullable Long version, String businessName, String product, String phone,
			@Nullable Long yearlySales, String street, Further further) {

		/** What is seldom wrong; a blank name or NIB stays as it is. */
		public record Further(String ownerName, String nib, @Nullable Long capital) {

			@Override
			public String toString() {
				return "Further";
			}

		}

		@Override
		public String toString() {
			return "Correction";
		}

	}

	/** The decisions there are. */
	enum Kind {

		VERIFY("VERIFIED"), REQUEST_CORRECTION("CORRECTION_REQUESTED"), REJECT("REJECTED");

		private final String outcome;

		Kind(String outcome) {
			this.outcome = outcome;
		}

		/** The status it leads to. */
		public String outcome() {
			return this.outcome;
		}

	}

	/** An SME as it was when it was ticked. */
	record Seen(UUID id, long version) {
	}

}
