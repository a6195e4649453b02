package id.sentra.gateway.mentoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Mentorings; a mentor and an owner see the own ones only. */
@HttpExchange("/api/training")
public interface Mentorings {

	/** In some states, of a region or an SME, not visited for so many days. */
	@GetExchange("/mentorings")
	Mono<Listed<Mentoring>> list(CurrentUser user, @RequestParam @Nullable String state,
			@RequestParam @Nullable String region, @RequestParam @Nullable String smeId,
			@RequestParam @Nullable Integer quietDays, PageQuery page);

	/** Those that go on. */
	default Mono<Listed<Mentoring>> open(CurrentUser user, @Nullable Integer quietDays, PageQuery page) {
		return list(user, "PLANNED,ACTIVE", null, null, quietDays, page);
	}

	@GetExchange("/mentorings/{id}")
	Mono<Mentoring> find(CurrentUser user, @PathVariable UUID id);

	/** All that was recorded, the latest first, also what was corrected. */
	@GetExchange("/mentorings/{id}/visits")
	Mono<Listed<Visit>> visits(CurrentUser user, @PathVariable UUID id, PageQuery page);

	@GetExchange("/mentors?limit=100")
	Mono<Listed<Mentor>> mentors(CurrentUser user);

	@PostExchange("/mentorings")
	Mono<Mentoring> assign(CurrentUser user, @RequestBody Assignment assignment, @IdempotencyKey String key);

	@PutExchange("/mentorings/{id}/mentor")
	Mono<Mentoring> changeMentor(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody NewMentor mentor);

	@PostExchange("/mentorings/{id}/complete")
	Mono<Mentoring> complete(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/mentorings/{id}/end")
	Mono<Mentoring> end(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Ending ending);

	@PostExchange("/mentorings/{id}/visits")
	Mono<Visit> record(CurrentUser user, @PathVariable UUID id, @RequestBody VisitReport report,
			@IdempotencyKey String key);

	/** What a visit really was; the earlier record stays. */
	@PostExchange("/mentoring-visits/{id}/corrections")
	Mono<Visit> correct(CurrentUser user, @PathVariable UUID id, @RequestBody VisitReport report,
			@IdempotencyKey String key);

	/** Somebody SMEs can be given to. */
	record Mentor(UUID id, String code, String name, boolean active) {
	}

	/** Which SME gets whom, how long and for what. */
	record Assignment(UUID smeId, String mentorId, @Nullable LocalDate from, @Nullable LocalDate until,
			List<Goal> goals) {

		/** What is to be reached. */
		record Goal(String kind, String text) {
		}

	}

	/** Who is the mentor from now on. */
	record NewMentor(String mentorId) {
	}

	/** The coded reason. */
	record Ending(String reasonCode) {
	}

	/** A visit as it was typed; what is missing is left to the service to say. */
	record VisitReport(@Nullable LocalDateTime startedAt, @Nullable Integer minutes, String place, String done,
			String nextStep, List<Integer> goalsMet) {
	}

}
