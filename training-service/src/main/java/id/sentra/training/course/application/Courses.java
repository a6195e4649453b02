package id.sentra.training.course.application;

import java.util.List;

import id.sentra.training.course.domain.CertificateRule;
import id.sentra.training.course.domain.Course;
import reactor.core.publisher.Mono;

/** The catalogue. Every method works within the transaction and scope of its caller. */
public interface Courses {

	Mono<Course> find(String code);

	/** At most {@code limit} courses after a code, ascending. */
	Mono<List<Course>> list(String after, int limit);

	/** Whether the code was free. */
	Mono<Boolean> add(Course course);

	/** Whether the course was of the version before. */
	Mono<Boolean> save(Course course);

	Mono<Void> addRule(String code, CertificateRule rule);

}
