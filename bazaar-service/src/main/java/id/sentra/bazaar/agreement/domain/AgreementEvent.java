package id.sentra.bazaar.agreement.domain;

import java.time.Instant;

/** Something that happened to an agreement, with the agreement as it is afterwards. */
public record AgreementEvent(Step step, Agreement agreement, Instant at) {

	public enum Step {

		PROPOSED, COUNTERED,
		/** One side signed; others are told when both have. */
		HALF_SIGNED, SIGNED, ENDED,
		/** What was owed at its end is paid, or is owed again; others are not told. */
		SETTLED

	}

}
