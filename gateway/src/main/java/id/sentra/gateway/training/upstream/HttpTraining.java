package id.sentra.gateway.training.upstream;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import id.sentra.gateway.training.application.Training;
import id.sentra.gateway.training.domain.Catalogue;
import id.sentra.gateway.training.domain.Catalogue.Course;
import id.sentra.gateway.training.domain.Catalogue.Trainer;
import id.sentra.gateway.training.domain.Catalogue.Venue;
import id.sentra.gateway.training.domain.Enrolment;
import id.sentra.gateway.training.domain.Session;
import id.sentra.gateway.training.domain.TrainedSme;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpTraining implements Training {

	private static final int MOST = 100;

	private final ServiceClient service;

	HttpTraining(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Session>> sessions(Asker asker, @Nullable YearMonth month, @Nullable String state) {
		return list(asker,
				training("/sessions").with("region", asker.regency())
					.with("month", month)
					.with("state", state)
					.with("limit", MOST),
				Session.class);
	}

	@Override
	public Mono<Session> session(Asker asker, UUID id) {
		return this.service.get(asker, training("/sessions/{}", id), Session.class);
	}

	@Override
	public Mono<List<Enrolment>> enrolled(Asker asker, UUID session) {
		Resource all = training("/sessions/{}/enrolments", session).with("limit", MOST);
		return list(asker, all, Enrolment.class)
			.expand((page) -> (page.next() != null) ? list(asker, all.with("cursor", page.next()), Enrolment.class)
					: Mono.empty())
			.flatMapIterable(Listed::items)
			.collectList();
	}

	@Override
	public Mono<Listed<Enrolment>> enrolments(Asker asker) {
		return list(asker, training("/enrolments").with("limit", MOST), Enrolment.class);
	}

	@Override
	public Mono<Listed<TrainedSme>> trained(Asker asker, @Nullable String region, @Nullable String cursor) {
		return list(asker, training("/trained-smes").with("region", region).with("cursor", cursor), TrainedSme.class);
	}

	@Override
	public Mono<Catalogue> catalogue(Asker asker) {
		return Mono
			.zip(list(asker, training("/courses").with("limit", MOST), Course.class),
					list(asker, training("/venues").with("limit", MOST), Venue.class),
					list(asker, training("/trainers").with("limit", MOST), Trainer.class))
			.map((all) -> new Catalogue(all.getT1().items(), all.getT2().items(), all.getT3().items()));
	}

	@Override
	public Mono<Session> schedule(Asker asker, Plan plan, String key) {
		return send(asker, Change.post(training("/sessions")).body(body(plan)).once(key));
	}

	@Override
	public Mono<Session> reschedule(Asker asker, UUID id, @Nullable Long version, Plan plan) {
		return send(asker, Change.put(training("/sessions/{}", id)).body(body(plan)).ifAt(version));
	}

	@Override
	public Mono<Session> cancel(Asker asker, UUID id, @Nullable Long version, String reason) {
		return send(asker,
				Change.post(training("/sessions/{}/cancel", id)).body(Map.of("reason", reason)).ifAt(version));
	}

	@Override
	public Mono<Session> complete(Asker asker, UUID id, @Nullable Long version) {
		return send(asker, Change.post(training("/sessions/{}/complete", id)).ifAt(version));
	}

	private Mono<Session> send(Asker asker, Change change) {
		return this.service.send(asker, change, Session.class);
	}

	private <T> Mono<Listed<T>> list(Asker asker, Resource resource, Class<T> type) {
		return this.service.list(asker, resource, type);
	}

	private static Map<String, Object> body(Plan plan) {
		return Form.body("courseCode", plan.courseCode(), "title", plan.title(), "venueId", plan.venueId(),
				"trainerIds", plan.trainerIds(), "startsAt", plan.startsAt(), "endsAt", plan.endsAt(), "capacity",
				plan.capacity());
	}

	private static Resource training(String path, Object... values) {
		return Resource.of("training", path, values);
	}

}
