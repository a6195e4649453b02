package id.sentra.training.session;

import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.ETags;
import id.sentra.training.session.domain.Period;
import id.sentra.training.session.domain.Place;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionPlan;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers about sessions, with local times and names of places. */
@Component
class SessionResponses {

	private final SessionTimes times;

	private final Regions regions;

	SessionResponses(SessionTimes times, Regions regions) {
		this.times = times;
		this.regions = regions;
	}

	ResponseEntity<SessionResponse> ok(SessionView view) {
		return ResponseEntity.ok().eTag(ETags.of(view.session().version())).body(of(view));
	}

	SessionResponse of(SessionView view) {
		Session session = view.session();
		SessionPlan plan = session.plan();
		Place place = session.place();
		Period period = plan.period();
		RegionCode region = place.region();
		return new SessionResponse(session.id(), session.version(), session.state(), plan.course().code(),
				plan.course().name(), plan.title(),
				new SessionResponse.VenueResponse(place.venueId(), place.venueName(), region.value(),
						this.regions.name(region).orElse("")),
				trainers(view), period.startsAt(), period.endsAt(), this.times.local(period.startsAt(), region),
				this.times.local(period.endsAt(), region), this.times.zone(region).abbreviation(), plan.capacity(),
				view.enrolled(), view.waiting(), view.cancelReason());
	}

	private static List<SessionResponse.TrainerResponse> trainers(SessionView view) {
		return view.trainers()
			.stream()
			.map((trainer) -> new SessionResponse.TrainerResponse(trainer.id(), trainer.name()))
			.toList();
	}

}
