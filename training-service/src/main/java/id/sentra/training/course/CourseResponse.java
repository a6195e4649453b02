package id.sentra.training.course;

import java.time.LocalDate;
import java.util.List;

/** A course with its rules, the last one last. */
record CourseResponse(String code, long version, String regionCode, String name, String description,
		List<RuleResponse> rules, boolean active) {

	static CourseResponse of(Course course) {
		return new CourseResponse(course.code(), course.version(), course.region().value(), course.text().name(),
				course.text().description(), course.rules().stream().map(RuleResponse::of).toList(), course.active());
	}

	/** One rule and the day from which it holds. */
	record RuleResponse(LocalDate from, int minimumAttendance, int minimumScore, String legalBasis) {

		static RuleResponse of(CertificateRule rule) {
			return new RuleResponse(rule.from(), rule.minimumAttendance(), rule.minimumScore(), rule.legalBasis());
		}

	}

}
