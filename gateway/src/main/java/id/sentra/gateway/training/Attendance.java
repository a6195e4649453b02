package id.sentra.gateway.training;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Who takes part in a session: seats, attendance, scores. */
@HttpExchange("/api/training")
public interface Attendance {

	/** Takes a seat or a place on the waiting list; the own SME unless one is named. */
	@PostExchange("/sessions/{session}/enrolments")
	Mono<Enrolment> enrol(CurrentUser user, @PathVariable UUID session, @RequestBody Participant participant,
			@IdempotencyKey String key);

	/** Enrols many, in their order, with a result for each. */
	@PostExchange("/sessions/{session}/enrolments/bulk")
	Mono<Enrolled> enrolMany(CurrentUser user, @PathVariable UUID session, @RequestBody Participants participants,
			@IdempotencyKey String key);

	@GetExchange("/enrolments/{id}")
	Mono<Enrolment> find(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/enrolments/{id}/cancel")
	Mono<Enrolment> giveUp(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PutExchange("/sessions/{session}/attendance")
	Mono<Written> writeAttendance(CurrentUser user, @PathVariable UUID session, @RequestBody AttendanceSheet sheet);

	@PutExchange("/sessions/{session}/scores")
	Mono<Written> writeScores(CurrentUser user, @PathVariable UUID session, @RequestBody ScoreSheet sheet);

	/** The SME that takes part; nothing is the own one. */
	record Participant(@Nullable UUID smeId) {
	}

	/** The SMEs that take part. */
	record Participants(List<UUID> smeIds) {
	}

	/** What became of each of many. */
	record Enrolled(List<Row> rows) {

		/** One SME, and why it was not enrolled. */
		record Row(UUID smeId, @Nullable String code, @Nullable String message) {
		}

	}

	/** Who came. */
	record AttendanceSheet(List<Row> rows) {

		/** One enrolment. */
		record Row(UUID enrolmentId, boolean present) {
		}

	}

	/** What was measured. */
	record ScoreSheet(List<Row> rows) {

		/** One enrolment. */
		record Row(UUID enrolmentId, @Nullable Integer before, @Nullable Integer after) {
		}

	}

	/** The answer to a sheet. */
	record Written(List<Row> rows) {

		/** One of its rows, and why it was not written. */
		record Row(UUID enrolmentId, boolean written, @Nullable String message) {
		}

	}

}
