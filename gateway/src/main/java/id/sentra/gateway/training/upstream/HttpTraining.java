package id.sentra.gateway.training.upstream;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
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
	public Mono<Listed<Session>> sessions(CurrentUser user, @Nullable YearMonth month, @Nullable String state) {
		return list(user,
				training("/sessions").with("region", user.regency())
					.with("month", month)
					.with("state", state)
					.with("limit", MOST),
				Session.class);
	}

	@Override
	public Mono<Session> session(CurrentUser user, UUID id) {
		return this.service.get(user, training("/sessions/{}", id), Session.class);
	}

	@Override
	public Mono<List<Enrolment>> enrolled(CurrentUser user, UUID session) {
		Resource all = training("/sessions/{}/enrolments", session).with("limit", MOST);
		return list(user, all, Enrolment.class)
			.expand((page) -> (page.next() != null) ? list(user, all.with("cursor", page.next()), Enrolment.class)
					: Mono.empty())
			.flatMapIterable(Listed::items)
			.collectList();
	}

	@Override
	public Mono<Listed<Enrolment>> enrolments(CurrentUser user) {
		return list(user, training("/enrolments").with("limit", MOST), Enrolment.class);
	}

	@Override
	public Mono<Listed<TrainedSme>> trained(CurrentUser user, @Nullable String region, @Nullable String cursor) {
		return list(user, training("/trained-smes").with("region", region).with("cursor", cursor), TrainedSme.class);
	}

	@Override
	public Mono<Catalogue> catalogue(CurrentUser user) {
		return Mono
			.zip(list(user, training("/courses").with("limit", MOST), Course.class),
					list(user, training("/venues").with("limit", MOST), Venue.class),
					list(user, training("/trainers").with("limit", MOST), Trainer.class))
			.map((all) -> new Catalogue(all.getT1().items(), all.getT2().items(), all.getT3().items()));
	}

	@Override
	public Mono<Session> schedule(CurrentUser user, Plan plan, String key) {
		return send(user, Change.post(training("/sessions")).body(body(plan)).once(key));
	}

	@Override
	public Mono<Session> reschedule(CurrentUser user, UUID id, @Nullable Long version, Plan plan) {
		return send(user, Change.put(training("/sessions/{}", id)).body(body(plan)).ifAt(version));
	}

	@Override
	public Mono<Session> cancel(CurrentUser user, UUID id, @Nullable Long version, String reason) {
		return send(user,
				Change.post(training("/sessions/{}/cancel", id)).body(Map.of("reason", reason)).ifAt(version));
	}

	@Override
	public Mono<Session> complete(CurrentUser user, UUID id, @Nullable Long version) {
		return send(user, Change.post(training("/sessions/{}/complete", id)).ifAt(version));
	}

	private Mono<Session> send(CurrentUser user, Change change) {
		return this.service.send(user, change, Session.class);
	}

	private <T> Mono<Listed<T>> list(CurrentUser user, Resource resource, Class<T> type) {
		return this.service.list(user, resource, type);
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
