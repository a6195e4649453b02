package id.sentra.gateway.mentoring.upstream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.mentoring.application.Mentorings;
import id.sentra.gateway.mentoring.domain.Mentor;
import id.sentra.gateway.mentoring.domain.Mentoring;
import id.sentra.gateway.mentoring.domain.Visit;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpMentorings implements Mentorings {

	private static final int MOST = 100;

	private final ServiceClient service;

	HttpMentorings(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Mentoring>> list(CurrentUser user, Filter filter) {
		return this.service.list(user,
				training("/mentorings").with("state", filter.state())
					.with("region", filter.region())
					.with("quietDays", filter.quietDays())
					.with("cursor", filter.cursor()),
				Mentoring.class);
	}

	@Override
	public Mono<Mentoring> find(CurrentUser user, UUID id) {
		return this.service.get(user, training("/mentorings/{}", id), Mentoring.class);
	}

	@Override
	public Mono<Listed<Visit>> visits(CurrentUser user, UUID id, @Nullable String cursor) {
		return this.service.list(user, training("/mentorings/{}/visits", id).with("cursor", cursor), Visit.class);
	}

	@Override
	public Mono<List<Mentor>> mentors(CurrentUser user) {
		return this.service.list(user, training("/mentors").with("limit", MOST), Mentor.class)
			.map((page) -> page.items().stream().filter(Mentor::active).toList());
	}

	@Override
	public Mono<Mentoring> assign(CurrentUser user, Map<String, Object> plan, String key) {
		return send(user, Change.post(training("/mentorings")).body(plan).once(key));
	}

	@Override
	public Mono<Mentoring> changeMentor(CurrentUser user, UUID id, @Nullable Long version, String mentor) {
		return send(user,
				Change.put(training("/mentorings/{}/mentor", id)).body(Map.of("mentorId", mentor)).ifAt(version));
	}

	@Override
	public Mono<Mentoring> complete(CurrentUser user, UUID id, @Nullable Long version) {
		return send(user, Change.post(training("/mentorings/{}/complete", id)).ifAt(version));
	}

	@Override
	public Mono<Mentoring> end(CurrentUser user, UUID id, @Nullable Long version, String reasonCode) {
		return send(user,
				Change.post(training("/mentorings/{}/end", id)).body(Map.of("reasonCode", reasonCode)).ifAt(version));
	}

	@Override
	public Mono<Visit> record(CurrentUser user, UUID id, Map<String, Object> report, String key) {
		return this.service.send(user, Change.post(training("/mentorings/{}/visits", id)).body(report).once(key),
				Visit.class);
	}

	@Override
	public Mono<Visit> correct(CurrentUser user, UUID visit, Map<String, Object> report, String key) {
		return this.service.send(user,
				Change.post(training("/mentoring-visits/{}/corrections", visit)).body(report).once(key), Visit.class);
	}

	private Mono<Mentoring> send(CurrentUser user, Change change) {
		return this.service.send(user, change, Mentoring.class);
	}

	private static Resource training(String path, Object... values) {
		return Resource.of("training", path, values);
	}

}
