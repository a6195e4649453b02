package id.sentra.gateway.training;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.training.Catalogue.Course;
import id.sentra.gateway.training.Catalogue.Trainer;
import id.sentra.gateway.training.Catalogue.Venue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Sessions and their seats. */
@HttpExchange("/api/training")
public interface Training {

	@GetExchange("/sessions?limit=100")
	Mono<Listed<Session>> sessions(CurrentUser user, @RequestParam @Nullable String region,
			@RequestParam @Nullable YearMonth month, @RequestParam @Nullable String state);

	/** Those that are still to be held or to be closed, in the user's regency. */
	default Mono<Listed<Session>> scheduled(CurrentUser user) {
		return sessions(user, user.regency(), null, "SCHEDULED");
	}

	@GetExchange("/sessions/{id}")
	Mono<Session> session(CurrentUser user, @PathVariable UUID id);

	@GetExchange("/sessions/{id}/enrolments?limit=100")
	Mono<Listed<Enrolment>> enrolled(CurrentUser user, @PathVariable UUID id, PageQuery page);

	/** Everybody enrolled in a session, those who wait in their order. */
	default Mono<List<Enrolment>> allEnrolled(CurrentUser user, UUID session) {
		return enrolled(user, session, PageQuery.FIRST)
			.expand((page) -> (page.next() != null) ? enrolled(user, session, PageQuery.of(page.next())) : Mono.empty())
			.flatMapIterable(Listed::items)
			.collectList();
	}

	/** Of a region, a session, an SME, in some states. */
	@GetExchange("/enrolments")
	Mono<Listed<Enrolment>> enrolments(CurrentUser user, @RequestParam @Nullable String region,
			@RequestParam @Nullable String state, @RequestParam @Nullable String session,
			@RequestParam @Nullable String smeId, PageQuery page);

	/** Enrolments of the own SME or region. */
	@GetExchange("/enrolments?limit=100")
	Mono<Listed<Enrolment>> enrolments(CurrentUser user);

	@GetExchange("/trained-smes")
	Mono<Listed<TrainedSme>> trained(CurrentUser user, @RequestParam @Nullable String region, PageQuery page);

	@GetExchange("/courses?limit=100")
	Mono<Listed<Course>> courses(CurrentUser user);

	@GetExchange("/venues?limit=100")
	Mono<Listed<Venue>> venues(CurrentUser user);

	@GetExchange("/trainers?limit=100")
	Mono<Listed<Trainer>> trainers(CurrentUser user);

	default Mono<Catalogue> catalogue(CurrentUser user) {
		return Mono.zip(courses(user), venues(user), trainers(user))
			.map((all) -> new Catalogue(all.getT1().items(), all.getT2().items(), all.getT3().items()));
	}

	@PostExchange("/sessions")
	Mono<Session> schedule(CurrentUser user, @RequestBody Plan plan, @IdempotencyKey String key);

	@PutExchange("/sessions/{id}")
	Mono<Session> reschedule(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Plan plan);

	@PostExchange("/sessions/{id}/cancel")
	Mono<Session> cancel(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Reason reason);

	@PostExchange("/sessions/{id}/complete")
	Mono<Session> complete(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** A session as it was typed; what is missing is left to the service to say. */
	record Plan(String courseCode, String title, String venueId, List<String> trainerIds,
			@Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt, @Nullable Integer capacity) {
	}

	/** Why a session is not held. */
	record Reason(String reason) {
	}

	/** An SME with at least one valid certificate. */
	record TrainedSme(UUID smeId, String name, String regionCode, int certificates) {
	}

}
