package id.sentra.registry.privacy.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * By when each kind of request must be answered and for which reasons it may be refused,
 * by the law that says so and from its day on.
 */
public record RequestRules(String version, String legalBasis, LocalDate from, Map<RequestKind, Of> kinds) {

	public RequestRules {
		kinds = Map.copyOf(kinds);
		for (RequestKind kind : RequestKind.values()) {
			if (!kinds.containsKey(kind)) {
				throw new IllegalArgumentException("no rule for requests of kind " + kind);
			}
		}
	}

	public Instant due(RequestKind kind, Instant receivedAt) {
		return receivedAt.plus(Duration.ofHours(of(kind).hours()));
	}

	public boolean allows(RequestKind kind, String reason) {
		return of(kind).reasons().contains(reason);
	}

	/** The rules of one kind. */
	public Of of(RequestKind kind) {
		return Objects.requireNonNull(this.kinds.get(kind));
	}

	/** Hours to answer within, and codes of the reasons to refuse. */
	public record Of(int hours, List<String> reasons) {

		public Of {
			if (hours <= 0) {
				throw new IllegalArgumentException("a request has some time to be answered in");
			}
			reasons = List.copyOf(reasons);
		}

	}

}
