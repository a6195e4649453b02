package id.sentra.registry.privacy.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What an owner asked about the own data, by when it must be answered, and the answer.
 * Codes only: nothing personal is in it.
 */
public record DataRequest(UUID id, long version, Subject subject, Asked asked, @Nullable Answer answer) {

	/** Code of the conflict when a request was answered before. */
	public static final String ANSWERED = "data-request-answered";

	/** Code of the refusal of an erasure by the one who wrote it down. */
	public static final String SECOND_PERSON = "erasure-by-second-person";

	/** Code of the same where processing is stopped. */
	public static final String SECOND_PERSON_FOR_STOPPED = "stopped-by-second-person";

	/** A new request, due as the rules of the day say. */
	public static DataRequest receive(Subject subject, Details details, String by, RequestRules rules, Instant now) {
		if (details.kind() == RequestKind.CORRECTION && details.fields().isEmpty()) {
			throw new Refused("data-request-fields");
		}
		Asked asked = new Asked(details, now, by, rules.due(details.kind(), now), rules.version());
		return new DataRequest(Ids.next(), 1, subject, asked, null);
	}

	/**
	 * Carried out. Who wrote down an erasure, or access to data whose processing is
	 * stopped or its resumption, does not confirm it.
	 */
	public DataRequest done(String by, boolean stopped, Instant now) {
		requireOpen();
		boolean alone = by.equalsIgnoreCase(this.asked.by());
		if (alone && kind() == RequestKind.ERASURE) {
			throw new NotAllowed(SECOND_PERSON);
		}
		if (alone && (kind() == RequestKind.RESUME || stopped && kind() == RequestKind.ACCESS)) {
			throw new NotAllowed(SECOND_PERSON_FOR_STOPPED);
		}
		return answered(new Answer(RequestState.DONE, null, now, by));
	}

	/** Refused for one of the reasons the rules name. */
	public DataRequest refuse(String reason, String by, RequestRules rules, Instant now) {
		requireOpen();
		if (!rules.allows(kind(), reason)) {
			throw new Refused("data-request-reason", String.join(", ", rules.of(kind()).reasons()));
		}
		return answered(new Answer(RequestState.REFUSED, reason, now, by));
	}

	public RequestKind kind() {
		return this.asked.details().kind();
	}

	public RequestState state() {
		return (this.answer != null) ? this.answer.state() : RequestState.RECEIVED;
	}

	private void requireOpen() {
		if (this.answer != null) {
			throw new Conflict(ANSWERED);
		}
	}

	private DataRequest answered(Answer given) {
		return new DataRequest(this.id, this.version + 1, this.subject, this.asked, given);
	}

	/**
	 * Whose data it is about, and where that was when it was asked; without a name when
	 * it was erased.
	 */
	public record Subject(UUID smeId, RegionCode region, @Nullable String name) {
	}

	/** What is wanted, and how it came. */
	public record Details(RequestKind kind, RequestChannel channel, Set<PersonalField> fields) {

		public Details {
			fields = (kind == RequestKind.CORRECTION) ? Set.copyOf(fields) : Set.of();
		}

	}

	/** When it came and to whom, and by when it must be answered. */
	public record Asked(Details details, Instant at, String by, Instant due, String rulesVersion) {
	}

	/** What was answered, why if it was refused, when and by whom. */
	public record Answer(RequestState state, @Nullable String reason, Instant at, String by) {
	}

}
