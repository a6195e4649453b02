package id.sentra.training.session;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.training.course.Course;
import id.sentra.training.course.Courses;
import id.sentra.training.session.domain.Place;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionPlan;
import id.sentra.training.trainer.Trainers;
import id.sentra.training.venue.Venue;
import id.sentra.training.venue.Venues;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a plan of what an officer names. */
@Component
class Planning {

	private final Courses courses;

	private final Venues venues;

	private final Trainers trainers;

	private final SessionTimes times;

	Planning(Courses courses, Venues venues, Trainers trainers, SessionTimes times) {
		this.courses = courses;
		this.venues = venues;
		this.trainers = trainers;
		this.times = times;
	}

	/** Where a venue is; nothing when there is none. */
	Mono<RegionCode> regionOf(UUID venue) {
		return this.venues.find(venue).map(Venue::region);
	}

	/**
	 * Refused when the course, the venue or a trainer is not there, or a trainer is of
	 * another region than the venue.
	 */
	Mono<Planned> plan(ScheduleSession command) {
		return plan(command, Set.of());
	}

	/** Made again: what it is made with already may be out of use meanwhile. */
	Mono<Planned> plan(ScheduleSession command, Session before) {
		Set<Object> kept = new HashSet<>(before.plan().trainers());
		kept.add(before.place().venueId());
		kept.add(before.plan().course().code());
		return plan(command, kept);
	}

	private Mono<Planned> plan(ScheduleSession command, Set<Object> kept) {
		Mono<Course> course = this.courses.find(command.courseCode())
			.switchIfEmpty(Mono.error(() -> new Refused("unknown-course")))
			.doOnNext((found) -> requireInUse(found.active() || kept.contains(found.code()), found.text().name()));
		Mono<Venue> venue = this.venues.find(command.venueId())
			.switchIfEmpty(Mono.error(() -> new Refused("unknown-venue")))
			.doOnNext((found) -> requireInUse(found.active() || kept.contains(found.id()), found.name()));
		return course.flatMap((known) -> venue.flatMap((place) -> requireTrainers(command, place, kept)
			.then(Mono.fromSupplier(() -> planned(command, known, place)))));
	}

	private Mono<Void> requireTrainers(ScheduleSession command, Venue venue, Set<Object> kept) {
		long named = command.trainers().stream().distinct().count();
		return this.trainers.findAll(command.trainers()).doOnNext((found) -> {
			if (found.size() != named) {
				throw new Refused("unknown-trainer");
			}
			if (!found.stream().allMatch((trainer) -> venue.region().isWithin(trainer.region()))) {
				throw new Refused("trainer-of-another-region");
			}
			found.forEach((one) -> requireInUse(one.active() || kept.contains(one.id()), one.name()));
		}).then();
	}

	private static void requireInUse(boolean inUse, String name) {
		if (!inUse) {
			throw new Refused("no-longer-in-use", name);
		}
	}

	private Planned planned(ScheduleSession command, Course course, Venue venue) {
		SessionPlan plan = new SessionPlan(new SessionPlan.CourseName(course.code(), course.text().name()),
				command.title(), this.times.period(command.times(), venue.region()), command.trainers(),
				command.capacity());
		return new Planned(plan, new Place(venue.id(), venue.name(), venue.region(), venue.seats()));
	}

	/** A plan and its place. */
	record Planned(SessionPlan plan, Place place) {
	}

}
