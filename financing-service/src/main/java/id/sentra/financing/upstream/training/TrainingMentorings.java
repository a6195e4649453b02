package id.sentra.financing.upstream.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.financing.mentoring.Mentoring;
import id.sentra.financing.mentoring.Mentorings;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Mentorings, made of training's events: each tells the mentoring as it is then. */
@Component
class TrainingMentorings implements Projection {

	private static final Set<String> TYPES = Set.of("id.sentra.training.mentor-assigned.v1",
			"id.sentra.training.mentor-changed.v1", "id.sentra.training.mentoring-visit-recorded.v1",
			"id.sentra.training.mentoring-visit-corrected.v1", "id.sentra.training.mentoring-completed.v1",
			"id.sentra.training.mentoring-ended.v1");

	private final Mentorings mentorings;

	private final EventJson json;

	TrainingMentorings(Mentorings mentorings, EventJson json) {
		this.mentorings = mentorings;
		this.json = json;
	}

	@Override
	public String topic() {
		return "training.mentoring";
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.mentorings.save(events.stream()
			.filter((event) -> TYPES.contains(event.type()))
			.map((event) -> this.json.read(event, MentoringV1.class).toMentoring(event.version()))
			.toList());
	}

	@Override
	public Mono<Void> clear() {
		return this.mentorings.forget();
	}

	/** What we read of training's events; see training-service/contracts. */
	record MentoringV1(UUID mentoringId, UUID smeId, RegionCode regionCode, String mentorCode, String state,
			LocalDate from, LocalDate until, List<String> goals, List<String> goalsMet, int visits,
			@Nullable LocalDate lastVisitOn) {

		Mentoring toMentoring(long version) {
			return new Mentoring(this.mentoringId, version, this.smeId, this.regionCode, this.state, this.mentorCode,
					this.from, this.until, this.goals.size(), this.goalsMet.size(), this.visits, this.lastVisitOn);
		}

	}

}
