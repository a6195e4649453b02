package id.sentra.gateway.mentoring.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.mentoring.domain.Mentor;
import id.sentra.gateway.mentoring.domain.Mentoring;
import id.sentra.gateway.mentoring.domain.Visit;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Mentorings, asked for in somebody's name: a mentor and an owner see the own ones only.
 */
public interface Mentorings {

	Mono<Listed<Mentoring>> list(CurrentUser user, Filter filter);

	Mono<Mentoring> find(CurrentUser user, UUID id);

	/** All that was recorded, the latest first, also what was corrected. */
	Mono<Listed<Visit>> visits(CurrentUser user, UUID id, @Nullable String cursor);

	/** Those SMEs of the region can be given to. */
	Mono<List<Mentor>> mentors(CurrentUser user);

	Mono<Mentoring> assign(CurrentUser user, Map<String, Object> plan, String key);

	Mono<Mentoring> changeMentor(CurrentUser user, UUID id, @Nullable Long version, String mentor);

	Mono<Mentoring> complete(CurrentUser user, UUID id, @Nullable Long version);

	Mono<Mentoring> end(CurrentUser user, UUID id, @Nullable Long version, String reasonCode);

	Mono<Visit> record(CurrentUser user, UUID id, Map<String, Object> report, String key);

	/** What a visit really was; the earlier record stays. */
	Mono<Visit> correct(CurrentUser user, UUID visit, Map<String, Object> report, String key);

	/** States, a region, not visited for so many days; a page. */
	record Filter(@Nullable String state, @Nullable String region, @Nullable Integer quietDays,
			@Nullable String cursor) {

		/** The open ones. */
		public static Filter open(@Nullable Integer quietDays) {
			return new Filter("PLANNED,ACTIVE", null, quietDays, null);
		}

	}

}
