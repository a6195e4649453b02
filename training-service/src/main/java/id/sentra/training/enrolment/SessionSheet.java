package id.sentra.training.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.SeatAllocation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The sheet of a session: who was there and what skill was measured, written by whoever
 * teaches it from its start on, corrected until its certificates were issued.
 */
@Service
class SessionSheet {

	private final Transactions transactions;

	private final Applicants applicants;

	private final EnrolmentWriter writer;

	private final Enrolments enrolments;

	private final Clock clock;

	SessionSheet(Transactions transactions, Applicants applicants, EnrolmentWriter writer, Enrolments enrolments,
			Clock clock) {
		this.transactions = transactions;
		this.applicants = applicants;
		this.writer = writer;
		this.enrolments = enrolments;
		this.clock = clock;
	}

	Mono<List<RowOutcome>> attendance(UUID session, List<Present> rows, CurrentUser user) {
		Map<UUID, Entry> entries = new LinkedHashMap<>();
		rows.forEach(
				(row) -> entries.put(row.enrolmentId(), (enrolment, now) -> enrolment.attendance(row.present(), now)));
		return write(session, entries, user);
	}

	Mono<List<RowOutcome>> scores(UUID session, List<Scored> rows, CurrentUser user) {
		Map<UUID, Entry> entries = new LinkedHashMap<>();
		rows.forEach((row) -> entries.put(row.enrolmentId(),
				(enrolment, now) -> enrolment.scores(row.before(), row.after(), now)));
		return write(session, entries, user);
	}

	private Mono<List<RowOutcome>> write(UUID session, Map<UUID, Entry> entries, CurrentUser user) {
		Mono<List<RowOutcome>> work = this.applicants.taughtSession(session, user)
			.then(this.writer.lock(session))
			.doOnNext((seats) -> seats.requireRecordable(this.clock.instant()))
			.flatMap((seats) -> this.enrolments.ofSession(session, entries.keySet())
				.flatMap((found) -> write(seats, entries, found)));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<List<RowOutcome>> write(SeatAllocation seats, Map<UUID, Entry> entries, List<Enrolment> found) {
		Map<UUID, Enrolment> byId = found.stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
		Instant now = this.clock.instant();
		List<EnrolmentEvent> events = new ArrayList<>();
		List<RowOutcome> outcomes = new ArrayList<>();
		entries.forEach((id, entry) -> {
			Enrolment enrolment = byId.get(id);
			if (enrolment == null) {
				outcomes.add(new RowOutcome(id, "enrolment-not-found"));
			}
			else if (!enrolment.state().hasSeat()) {
				outcomes.add(new RowOutcome(id, "enrolment-without-seat"));
			}
			else {
				entry.apply(enrolment, now).ifPresent(events::add);
				outcomes.add(new RowOutcome(id, null));
			}
		});
		return this.writer.write(seats.note(events)).thenReturn(outcomes);
	}

	/** Whether an enrolment was there. */
	record Present(UUID enrolmentId, boolean present) {
	}

	/** Scores of an enrolment, 0 to 100; one left out stays as it was. */
	record Scored(UUID enrolmentId, @Nullable Integer before, @Nullable Integer after) {
	}

	/** Written, or a code that says why not. */
	record RowOutcome(UUID enrolmentId, @Nullable String refusal) {
	}

	@FunctionalInterface
	private interface Entry {

		Optional<EnrolmentEvent> apply(Enrolment enrolment, Instant now);

	}

}
