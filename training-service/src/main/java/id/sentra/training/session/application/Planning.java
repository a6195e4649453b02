package id.sentra.training.session.application;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.training.course.application.Courses;
import id.sentra.training.course.domain.Course;
import id.sentra.training.session.domain.Place;
import id.sentra.training.session.domain.Plan;
import id.sentra.training.session.domain.Session;
import id.sentra.training.trainer.application.Trainers;
import id.sentra.training.venue.application.Venues;
import id.sentra.training.venue.domain.Venue;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes a plan of what an officer names, and books what it needs.
 */
@Component
class Planning {

	private final Courses courses;

	private final Venues venues;

	private final Trainers trainers;

	private final Bookings bookings;

	private final SessionTimes times;

	Planning(Courses courses, Venues venues, Trainers trainers, Bookings bookings, SessionTimes times) {
		this.courses = courses;
		this.venues = venues;
		this.trainers = trainers;
		this.bookings = bookings;
		this.times = times;
	}

	/** Where a venue is; nothing when there is none. */
	Mono<RegionCode> regionOf(UUID venue) {
		return this.venues.findAll(List.of(venue)).flatMapIterable((found) -> found).next().map(Venue::region);
	}

	/**
	 * Refused when the course, the venue or a trainer is not there, or a trainer is of
	 * another region than the venue.
	 */
	Mono<Planned> plan(ScheduleSession command) {
		Mono<Course> course = this.courses.find(command.courseCode())
			.switchIfEmpty(Mono.error(() -> new Refused("unknown-course")));
		Mono<Venue> venue = this.venues.findAll(List.of(command.venueId()))
			.filter((found) -> !found.isEmpty())
			.map((found) -> found.get(0))
			.switchIfEmpty(Mono.error(() -> new Refused("unknown-venue")));
		return course.flatMap((known) -> venue.flatMap((place) -> requireTrainers(command, place)
			.then(Mono.fromSupplier(() -> planned(command, known, place)))));
	}

	/** Conflict that names the session in the way. */
	Mono<Void> book(Session session) {
		return this.bookings.book(session).flatMap((clash) -> Mono.error(conflict(clash)));
	}

	Mono<Void> release(Session session) {
		return this.bookings.release(session.id());
	}

	private Mono<Void> requireTrainers(ScheduleSession command, Venue venue) {
		long named = command.trainers().stream().distinct().count();
		return this.trainers.findAll(command.trainers()).doOnNext((found) -> {
			if (found.size() != named) {
				throw new Refused("unknown-trainer");
			}
			if (!found.stream().allMatch((trainer) -> venue.region().isWithin(trainer.region()))) {
				throw new Refused("trainer-of-another-region");
			}
		}).then();
	}

	private Planned planned(ScheduleSession command, Course course, Venue venue) {
		Plan plan = new Plan(new Plan.CourseName(course.code(), course.text().name()), command.title(),
				this.times.period(command.times(), venue.region()), command.trainers(), command.capacity());
		return new Planned(plan, new Place(venue.id(), venue.name(), venue.region(), venue.seats()));
	}

	private Conflict conflict(Bookings.Clash clash) {
		String code = switch (clash.kind()) {
			case VENUE -> "venue-taken";
			case TRAINER -> "trainer-taken";
		};
		return new Conflict(code, clash.resource(), clash.title(), this.times.text(clash.period(), clash.region()));
	}

	/** A plan and its place. */
	record Planned(Plan plan, Place place) {
	}

}
