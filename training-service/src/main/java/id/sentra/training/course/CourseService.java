package id.sentra.training.course;

import java.time.Clock;
import java.time.LocalDate;

import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.catalogue.CatalogueService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the courses and their rules. */
@Service
class CourseService extends CatalogueService<Course, String> {

	private final Transactions transactions;

	private final Courses courses;

	private final TimeZones zones;

	private final Clock clock;

	CourseService(Transactions transactions, Courses courses, TimeZones zones, Clock clock) {
		super(transactions, courses, "course-not-found", "course-code-taken");
		this.transactions = transactions;
		this.courses = courses;
		this.zones = zones;
		this.clock = clock;
	}

	Mono<Course> addRule(String code, long version, CertificateRule rule, CurrentUser user) {
		return this.transactions.in(user.scope(),
				revise(code, version, (course) -> course.follow(rule, today(course)), user)
					.delayUntil((course) -> this.courses.addRule(code, rule)));
	}

	private LocalDate today(Course course) {
		return LocalDate.ofInstant(this.clock.instant(), this.zones.of(course.region()).zone());
	}

}
