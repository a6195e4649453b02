package id.sentra.gateway.training.application;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.training.domain.Catalogue;
import id.sentra.gateway.training.domain.Enrolment;
import id.sentra.gateway.training.domain.Session;
import id.sentra.gateway.training.domain.TrainedSme;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Sessions and their seats, asked for in somebody's name. */
public interface Training {

	Mono<Listed<Session>> sessions(CurrentUser user, @Nullable YearMonth month, @Nullable String state);

	Mono<Session> session(CurrentUser user, UUID id);

	/** Everybody enrolled in a session, those who wait in their order. */
	Mono<List<Enrolment>> enrolled(CurrentUser user, UUID session);

	/** Enrolments of the own SME or region. */
	Mono<Listed<Enrolment>> enrolments(CurrentUser user);

	Mono<Listed<TrainedSme>> trained(CurrentUser user, @Nullable String region, @Nullable String cursor);

	Mono<Catalogue> catalogue(CurrentUser user);

	Mono<Session> schedule(CurrentUser user, Plan plan, String key);

	Mono<Session> reschedule(CurrentUser user, UUID id, @Nullable Long version, Plan plan);

	Mono<Session> cancel(CurrentUser user, UUID id, @Nullable Long version, String reason);

	Mono<Session> complete(CurrentUser user, UUID id, @Nullable Long version);

	/** A session as it was typed; what is missing is left to the service to say. */
	record Plan(String courseCode, String title, String venueId, List<String> trainerIds,
			@Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt, @Nullable Integer capacity) {
	}

}
