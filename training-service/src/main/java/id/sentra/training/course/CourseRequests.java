package id.sentra.training.course;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.catalogue.CatalogueRequest;
import org.jspecify.annotations.Nullable;

/** Requests about courses, and what they mean. */
final class CourseRequests {

	private static final int LONGEST_NAME = 150;

	private static final int LONGEST_TEXT = 2000;

	private static final int HUNDRED = 100;

	private static final int LAST_YEAR = 2200;

	private CourseRequests() {
	}

	/** A new course; of the caller's region unless it names another. */
	record AddCourse(@Nullable String code, @Nullable String name, @Nullable String description,
			@Nullable String regionCode, @Nullable RuleRequest rule) {

		Course read(CurrentUser user, Regions regions) {
			RequestFields fields = new RequestFields();
			Field<String> course = fields.parsed("code", this.code, "course-code", (text) -> Optional.of(text)
				.filter((code) -> Course.isCode(code) && !PublicText.carriesContact(code)));
			Field<Course.Text> text = new ReviseCourse(this.name, this.description).text(fields);
			Field<CertificateRule> first = ((this.rule != null) ? this.rule : RuleRequest.EMPTY).read("rule.", fields);
			Field<RegionCode> region = region(user, regions, fields);
			return Course.add(course.value(), region.value(), text.value(), first.value());
		}

		private Field<RegionCode> region(CurrentUser user, Regions regions, RequestFields fields) {
			Optional<RegionCode> own = user.scope().region();
			if (own.isPresent() && this.regionCode == null) {
				return fields.all(own::get);
			}
			return CatalogueRequest.region(fields, this.regionCode, regions);
		}

	}

	/** What people read of a course. */
	record ReviseCourse(@Nullable String name, @Nullable String description) implements CatalogueRequest<Course> {

		@Override
		public UnaryOperator<Course> toRevise() {
			Course.Text text = text(new RequestFields()).value();
			return (course) -> course.revise(text);
		}

		private Field<Course.Text> text(RequestFields fields) {
			Field<String> shown = fields.publicText("name", this.name, LONGEST_NAME);
			Field<String> more = fields.notes("description", this.description, LONGEST_TEXT);
			return fields.all(() -> new Course.Text(shown.value(), more.value()));
		}

	}

	/** A rule for certificates. */
	record RuleRequest(@Nullable LocalDate from, @Nullable Integer minimumAttendance, @Nullable Integer minimumScore,
			@Nullable String legalBasis) {

		private static final RuleRequest EMPTY = new RuleRequest(null, null, null, null);

		CertificateRule read() {
			return read("", new RequestFields()).value();
		}

		private Field<CertificateRule> read(String prefix, RequestFields fields) {
			Field<LocalDate> day = fields.given(prefix + "from", this.from, "date",
					(given) -> !given.isBefore(LocalDate.EPOCH) && given.getYear() <= LAST_YEAR);
			Field<Integer> attendance = fields.number(prefix + "minimumAttendance", this.minimumAttendance, 0, HUNDRED);
			Field<Integer> score = fields.number(prefix + "minimumScore", this.minimumScore, 0, HUNDRED);
			Field<String> basis = fields.notes(prefix + "legalBasis", this.legalBasis, LONGEST_NAME);
			return fields.all(() -> new CertificateRule(day.value(), attendance.value(), score.value(), basis.value()));
		}

	}

}
