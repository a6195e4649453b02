package id.sentra.training.enrolment;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** Requests about enrolments, and what they mean. */
final class EnrolmentRequests {

	private static final int MOST_ROWS = 1000;

	private static final int HUNDRED = 100;

	private EnrolmentRequests() {
	}

	/** Which SME; an owner's own unless it names one. */
	record Enrol(@Nullable UUID smeId) {

		UUID read(CurrentUser user) {
			UUID own = user.scope().smeId().orElse(null);
			return new RequestFields().given("smeId", (this.smeId != null) ? this.smeId : own).value();
		}

	}

	/** Which SMEs, at most 1,000, in their order. */
	record EnrolMany(@Nullable List<@Nullable UUID> smeIds) {

		List<UUID> read() {
			RequestFields fields = new RequestFields();
			return fields.each("smeIds", this.smeIds, 1, MOST_ROWS, "rows", (sme) -> fields.given("smeIds", sme))
				.value();
		}

	}

	/** Who was there. */
	record Attendance(@Nullable List<@Nullable Row> rows) {

		List<SessionSheet.Present> read() {
			RequestFields fields = new RequestFields();
			return fields.each("rows", this.rows, 1, MOST_ROWS, "rows", (row) -> row.read(fields)).value();
		}

		record Row(@Nullable UUID enrolmentId, @Nullable Boolean present) {

			private Field<SessionSheet.Present> read(RequestFields fields) {
				Field<UUID> enrolment = fields.given("rows.enrolmentId", this.enrolmentId);
				Field<Boolean> there = fields.given("rows.present", this.present);
				return fields.all(() -> new SessionSheet.Present(enrolment.value(), there.value()));
			}

		}

	}

	/** Scores from 0 to 100 before and after; one may be left out. */
	record Scores(@Nullable List<@Nullable Row> rows) {

		/**
		 * @throws Refused with every field that is wrong
		 */
		List<SessionSheet.Scored> read() {
			RequestFields fields = new RequestFields();
			return fields.each("rows", this.rows, 1, MOST_ROWS, "rows", (row) -> row.read(fields)).value();
		}

		record Row(@Nullable UUID enrolmentId, @Nullable Integer before, @Nullable Integer after) {

			private Field<SessionSheet.Scored> read(RequestFields fields) {
				Field<UUID> enrolment = fields.given("rows.enrolmentId", this.enrolmentId);
				Field<@Nullable Integer> first = fields.optionalNumber("rows.before", this.before, 0, HUNDRED);
				Field<@Nullable Integer> last = fields.optionalNumber("rows.after", this.after, 0, HUNDRED);
				return fields.all(() -> new SessionSheet.Scored(enrolment.value(), first.value(), last.value()));
			}

		}

	}

}
