package id.sentra.gateway.mentoring.upstream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.mentoring.application.Mentorings;
import id.sentra.gateway.mentoring.domain.Mentor;
import id.sentra.gateway.mentoring.domain.Mentoring;
import id.sentra.gateway.mentoring.domain.Visit;
import id.sentra.gateway.service.Asker;
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
	public Mono<Listed<Mentoring>> list(Asker asker, Filter filter) {
		return this.service.list(asker,
				training("/mentorings").with("state", filter.state())
					.with("region", filter.region())
					.with("quietDays", filter.quietDays())
					.with("cursor", filter.cursor()),
				Mentoring.class);
	}

	@Override
	public Mono<Mentoring> find(Asker asker, UUID id) {
		return this.service.get(asker, training("/mentorings/{}", id), Mentoring.class);
	}

	@Override
	public Mono<Listed<Visit>> visits(Asker asker, UUID id, @Nullable String cursor) {
		return this.service.list(asker, training("/mentorings/{}/visits", id).with("cursor", cursor), Visit.class);
	}

	@Override
	public Mono<List<Mentor>> mentors(Asker asker) {
		return this.service.list(asker, training("/mentors").with("limit", MOST), Mentor.class)
			.map((page) -> page.items().stream().filter(Mentor::active).toList());
	}

	@Override
	public Mono<Mentoring> assign(Asker asker, Map<String, Object> plan, String key) {
		return send(asker, Change.post(training("/mentorings")).body(plan).once(key));
	}

	@Override
	public Mono<Mentoring> changeMentor(Asker asker, UUID id, @Nullable Long version, String mentor) {
		return send(asker,
				Change.put(training("/mentorings/{}/mentor", id)).body(Map.of("mentorId", mentor)).ifAt(version));
	}

	@Override
	public Mono<Mentoring> complete(Asker asker, UUID id, @Nullable Long version) {
		return send(asker, Change.post(training("/mentorings/{}/complete", id)).ifAt(version));
	}

	@Override
	public Mono<Mentoring> end(Asker asker, UUID id, @Nullable Long version, String reasonCode) {
		return send(asker,
				Change.post(training("/mentorings/{}/end", id)).body(Map.of("reasonCode", reasonCode)).ifAt(version));
	}

	@Override
	public Mono<Visit> record(Asker asker, UUID id, Map<String, Object> report, String key) {
		return this.service.send(asker, Change.post(training("/mentorings/{}/visits", id)).body(report).once(key),
				Visit.class);
	}

	@Override
	public Mono<Visit> correct(Asker asker, UUID visit, Map<String, Object> report, String key) {
		return this.service.send(asker,
				Change.post(training("/mentoring-visits/{}/corrections", visit)).body(report).once(key), Visit.class);
	}

	private Mono<Mentoring> send(Asker asker, Change change) {
		return this.service.send(asker, change, Mentoring.class);
	}

	private static Resource training(String path, Object... values) {
		return Resource.of("training", path, values);
	}

}
