package id.sentra.training.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.course.domain.CertificateRule;
import id.sentra.training.course.domain.Course;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the catalogue: each command one transaction. */
@Service
class CourseService {

	private final Transactions transactions;

	private final Courses courses;

	private final TimeZones zones;

	private final Clock clock;

	CourseService(Transactions transactions, Courses courses, TimeZones zones, Clock clock) {
		this.transactions = transactions;
		this.courses = courses;
		this.zones = zones;
		this.clock = clock;
	}

	public Mono<Course> find(String code, CurrentUser user) {
		return this.transactions.in(user.scope(), found(code));
	}

	public Mono<List<Course>> list(String after, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(), this.courses.list(after, limit));
	}

	/** A new course; conflict when its code is taken. */
	public Mono<Course> add(Course course, CurrentUser user) {
		requireInCharge(course.region(), user);
		Mono<Course> work = this.courses.add(course)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict("course-code-taken", course.code())))
			.then(this.courses.addRule(course.code(), course.rules().get(0)))
			.thenReturn(course);
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Course> revise(String code, long version, Course.Text text, CurrentUser user) {
		return this.transactions.in(user.scope(),
				current(code, version, user).flatMap((course) -> save(course.revise(text))));
	}

	/** Opens it for new sessions or closes it; sessions there are stay. */
	public Mono<Course> activate(String code, long version, boolean open, CurrentUser user) {
		return this.transactions.in(user.scope(),
				current(code, version, user).flatMap((course) -> save(course.activate(open))));
	}

	public Mono<Course> addRule(String code, long version, CertificateRule rule, CurrentUser user) {
		return this.transactions.in(user.scope(),
				current(code, version, user).map((course) -> course.follow(rule, today(course)))
					.flatMap((course) -> save(course).then(this.courses.addRule(code, rule)).thenReturn(course)));
	}

	private Mono<Course> current(String code, long version, CurrentUser user) {
		return found(code).doOnNext((course) -> requireInCharge(course.region(), user))
			.filter((course) -> course.version() == version)
			.switchIfEmpty(Mono.error(CourseService::stale));
	}

	private Mono<Course> found(String code) {
		return Mono.just(code)
			.filter(Course::isCode)
			.flatMap(this.courses::find)
			.switchIfEmpty(Mono.error(() -> new NotFound("course-not-found")));
	}

	private Mono<Course> save(Course course) {
		return this.courses.save(course)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(CourseService::stale))
			.thenReturn(course);
	}

	private LocalDate today(Course course) {
		return LocalDate.ofInstant(this.clock.instant(), this.zones.of(course.region()).zone());
	}

	private static void requireInCharge(RegionCode region, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

	private static StaleVersion stale() {
		return new StaleVersion("stale-version");
	}

}
