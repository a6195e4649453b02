package id.sentra.training.course.web;

import java.time.LocalDate;
import java.util.Optional;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.training.course.domain.CertificateRule;
import id.sentra.training.course.domain.Course;
import id.sentra.training.request.FieldReading;
import org.jspecify.annotations.Nullable;

/** Requests about courses, and what they mean. */
final class CourseRequests {

	private static final int LONGEST_NAME = 150;

	private static final int LONGEST_TEXT = 2000;

	private static final int HUNDRED = 100;

	private static final int LAST_YEAR = 2200;

	private CourseRequests() {
	}

	private static CertificateRule readRule(RuleRequest rule, String prefix, FieldReading fields) {
		LocalDate from = fields.given(prefix + "from", rule.from(), LocalDate.EPOCH);
		if (from.isBefore(LocalDate.EPOCH) || from.getYear() > LAST_YEAR) {
			fields.refuse(prefix + "from", "date");
		}
		return new CertificateRule(from,
				fields.number(prefix + "minimumAttendance", rule.minimumAttendance(), 0, HUNDRED),
				fields.number(prefix + "minimumScore", rule.minimumScore(), 0, HUNDRED),
				fields.text(prefix + "legalBasis", rule.legalBasis(), LONGEST_NAME));
	}

	/** A new course; of the caller's region unless it names another. */
	record AddCourse(@Nullable String code, @Nullable String name, @Nullable String description,
			@Nullable String regionCode, @Nullable RuleRequest rule) {

		Course read(CurrentUser user, Regions regions) {
			FieldReading fields = new FieldReading();
			String course = fields.parsed("code", this.code, "course-code",
					(text) -> Optional.of(text).filter(Course::isCode), "");
			Course.Text text = new ReviseCourse(this.name, this.description).text(fields);
			CertificateRule first = readRule(fields.given("rule", this.rule, new RuleRequest(null, null, null, null)),
					"rule.", fields);
			RegionCode region = region(user, regions, fields);
			fields.finish();
			return Course.add(course, region, text, first);
		}

		private RegionCode region(CurrentUser user, Regions regions, FieldReading fields) {
			Optional<RegionCode> own = user.scope().region();
			if (own.isPresent() && this.regionCode == null) {
				return own.get();
			}
			return fields.parsed("regionCode", this.regionCode, "region",
					(text) -> RegionCode.parse(text).filter(regions::exists), new RegionCode("31"));
		}

	}

	/** What people read of a course. */
	record ReviseCourse(@Nullable String name, @Nullable String description) {

		Course.Text read() {
			FieldReading fields = new FieldReading();
			Course.Text text = text(fields);
			fields.finish();
			return text;
		}

		private Course.Text text(FieldReading fields) {
			return new Course.Text(fields.publicText("name", this.name, LONGEST_NAME),
					fields.text("description", this.description, LONGEST_TEXT));
		}

	}

	/** A rule for certificates. */
	record RuleRequest(@Nullable LocalDate from, @Nullable Integer minimumAttendance, @Nullable Integer minimumScore,
			@Nullable String legalBasis) {

		/**
		 * @throws Refused with every field that is wrong
		 */
		CertificateRule read() {
			FieldReading fields = new FieldReading();
			CertificateRule read = readRule(this, "", fields);
			fields.finish();
			return read;
		}

	}

}
