package id.sentra.gateway.training.application;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.training.domain.Enrolment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who takes part in a session: seats, attendance, scores. */
public interface Attendance {

	/** Takes a seat or a place on the waiting list; the own SME unless one is named. */
	Mono<Enrolment> enrol(CurrentUser user, UUID session, @Nullable UUID sme, String key);

	Mono<Enrolment> find(CurrentUser user, UUID enrolment);

	Mono<Enrolment> giveUp(CurrentUser user, UUID enrolment, @Nullable Long version);

	/** Writes attendance and scores down; the rows that were refused, with why. */
	Mono<List<RowRefused>> write(CurrentUser user, UUID session, List<Row> rows);

	/** One enrolment of the sheet. */
	record Row(UUID enrolmentId, boolean present, @Nullable Integer before, @Nullable Integer after) {
	}

	/** A row that was not written. */
	record RowRefused(UUID enrolmentId, String message) {
	}

}
