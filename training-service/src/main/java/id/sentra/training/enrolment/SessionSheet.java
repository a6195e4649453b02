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

import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.SeatAllocation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The sheet of a session: who was there and what skill was measured, written by whoever
 * teaches it from its start on, corrected until a certificate was issued on it.
 */
@Service
class SessionSheet {

	private final Transactions transactions;

	private final Applicants applicants;

	private final EnrolmentWriter writer;

	private final Enrolments enrolments;

	private final SeatOverlaps overlaps;

	private final Clock clock;

	SessionSheet(Transactions transactions, Applicants applicants, EnrolmentWriter writer, Enrolments enrolments,
			SeatOverlaps overlaps, Clock clock) {
		this.transactions = transactions;
		this.applicants = applicants;
		this.writer = writer;
		this.enrolments = enrolments;
		this.overlaps = overlaps;
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
			.flatMap((taught) -> this.writer.lock(session)
				.doOnNext((seats) -> seats.requireRecordable(this.clock.instant()))
				.flatMap((seats) -> this.enrolments.ofSession(session, entries.keySet())
					.flatMap((found) -> this.overlaps.among(absent(found), taught)
						.flatMap((overlaps) -> write(seats, entries, found, overlaps)))));
		return this.transactions.in(user.scope(), work);
	}

	/** SMEs whose time is free because they were absent here. */
	private static List<UUID> absent(List<Enrolment> found) {
		return found.stream()
			.filter((one) -> one.state() == EnrolmentState.ABSENT)
			.map((one) -> one.participant().smeId())
			.toList();
	}

	private Mono<List<RowOutcome>> write(SeatAllocation seats, Map<UUID, Entry> entries, List<Enrolment> found,
			Map<UUID, SeatOverlaps.Overlap> elsewhere) {
		Map<UUID, Enrolment> byId = found.stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
		Instant now = this.clock.instant();
		List<EnrolmentEvent> events = new ArrayList<>();
		List<RowOutcome> outcomes = new ArrayList<>();
		entries.forEach((id, entry) -> {
			Enrolment enrolment = byId.get(id);
			if (enrolment == null) {
				outcomes.add(new RowOutcome(id, new FieldProblem("", "enrolment-not-found")));
			}
			else if (!enrolment.state().hasSeat()) {
				outcomes.add(new RowOutcome(id, new FieldProblem("", "enrolment-without-seat")));
			}
			else {
				EnrolmentEvent event = entry.apply(enrolment, now).orElse(null);
				FieldProblem refusal = (event != null)
						? refusal(event.enrolment(), elsewhere.get(enrolment.participant().smeId())) : null;
				if (event != null && refusal == null) {
					events.add(event);
				}
				outcomes.add(new RowOutcome(id, refusal));
			}
		});
		return this.writer.write(seats.note(events)).thenReturn(outcomes);
	}

	private @Nullable FieldProblem refusal(Enrolment changed, SeatOverlaps.@Nullable Overlap elsewhere) {
		if (changed.progress().certified()) {
			return new FieldProblem("", "certificate-issued");
		}
		return (elsewhere != null && changed.state() == EnrolmentState.ATTENDED) ? this.overlaps.told(elsewhere) : null;
	}

	/** Whether an enrolment was there. */
	record Present(UUID enrolmentId, boolean present) {
	}

	/** Scores of an enrolment, 0 to 100; one left out stays as it was. */
	record Scored(UUID enrolmentId, @Nullable Integer before, @Nullable Integer after) {
	}

	/** Written, or why not. */
	record RowOutcome(UUID enrolmentId, @Nullable FieldProblem refusal) {
	}

	@FunctionalInterface
	private interface Entry {

		Optional<EnrolmentEvent> apply(Enrolment enrolment, Instant now);

	}

}
