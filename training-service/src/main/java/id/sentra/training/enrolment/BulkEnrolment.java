package id.sentra.training.enrolment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.SeatAllocation;
import id.sentra.training.session.domain.Session;
import id.sentra.training.sme.Sme;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Enrols many SMEs at once, in the order given, with a result for each. */
@Service
class BulkEnrolment {

	private static final String ENROLLED = "already-enrolled";

	private final Transactions transactions;

	private final Applicants applicants;

	private final EnrolmentWriter writer;

	private final Enrolments enrolments;

	private final SeatOverlaps overlaps;

	private final Clock clock;

	BulkEnrolment(Transactions transactions, Applicants applicants, EnrolmentWriter writer, Enrolments enrolments,
			SeatOverlaps overlaps, Clock clock) {
		this.transactions = transactions;
		this.applicants = applicants;
		this.writer = writer;
		this.enrolments = enrolments;
		this.overlaps = overlaps;
		this.clock = clock;
	}

	/** One transaction: whoever may not is told why, the others are enrolled. */
	Mono<List<Outcome>> enrol(UUID sessionId, List<UUID> smeIds, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<List<Outcome>> work = this.applicants.session(sessionId, user)
			.flatMap((session) -> Mono.zip(this.applicants.smes(smeIds, user), this.overlaps.among(smeIds, session))
				.flatMap((known) -> this.writer.lock(sessionId)
					.flatMap((seats) -> this.enrolments.enrolledAmong(sessionId, smeIds)
						.flatMap((enrolled) -> admit(seats, session,
								new Rows(smeIds, known.getT1(), enrolled, known.getT2()))))));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<List<Outcome>> admit(SeatAllocation seats, Session session, Rows rows) {
		Map<UUID, @Nullable FieldProblem> refusals = refusals(rows);
		List<Sme> eligible = rows.ids()
			.stream()
			.distinct()
			.filter((id) -> refusals.get(id) == null)
			.map(rows.smes()::get)
			.toList();
		SeatAllocation.Turn turn = seats.admit(eligible.stream().map(Applicants::participant).toList(),
				Applicants.occasion(session), this.clock.instant());
		return this.writer.admit(turn)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("enrolled beside the lock")))
			.thenReturn(outcomes(rows, refusals, turn));
	}

	private Map<UUID, @Nullable FieldProblem> refusals(Rows rows) {
		Map<UUID, @Nullable FieldProblem> refusals = new LinkedHashMap<>();
		rows.ids().forEach((id) -> {
			String code = rows.enrolled().contains(id) ? ENROLLED : Applicants.refusal(rows.smes().get(id));
			SeatOverlaps.Overlap overlap = rows.overlaps().get(id);
			refusals.put(id, (code != null) ? new FieldProblem("", code)
					: (overlap != null) ? this.overlaps.told(overlap) : null);
		});
		return refusals;
	}

	private static List<Outcome> outcomes(Rows rows, Map<UUID, @Nullable FieldProblem> refusals,
			SeatAllocation.Turn turn) {
		Map<UUID, EnrolmentView> enrolled = new LinkedHashMap<>();
		for (EnrolmentEvent event : turn.events()) {
			enrolled.put(event.enrolment().participant().smeId(), EnrolmentService.view(event));
		}
		List<Outcome> outcomes = new ArrayList<>();
		for (UUID id : rows.ids()) {
			EnrolmentView view = enrolled.remove(id);
			FieldProblem refusal = refusals.get(id);
			outcomes.add(new Outcome(id, view,
					(view == null && refusal == null) ? new FieldProblem("", ENROLLED) : refusal));
		}
		return outcomes;
	}

	/** What became of one row: enrolled, or why not. */
	record Outcome(UUID smeId, @Nullable EnrolmentView enrolled, @Nullable FieldProblem refusal) {
	}

	private record Rows(List<UUID> ids, Map<UUID, Sme> smes, Set<UUID> enrolled,
			Map<UUID, SeatOverlaps.Overlap> overlaps) {
	}

}
