package id.sentra.training.enrolment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import id.sentra.training.enrolment.application.SessionSheet;
import id.sentra.training.request.FieldReading;
import org.jspecify.annotations.Nullable;

/** Requests about enrolments, and what they mean. */
final class EnrolmentRequests {

	private static final int MOST_ROWS = 1000;

	private static final int HUNDRED = 100;

	private EnrolmentRequests() {
	}

	private static <T> List<T> readRows(String field, @Nullable List<@Nullable T> rows, FieldReading fields) {
		List<T> read = new ArrayList<>();
		if (rows == null || rows.isEmpty() || rows.size() > MOST_ROWS) {
			fields.refuse(field, "rows");
			return read;
		}
		for (T row : rows) {
			if (row == null) {
				fields.refuse(field, "not-null");
				return read;
			}
			read.add(row);
		}
		return read;
	}

	/** Which SME; an owner's own unless it names one. */
	record Enrol(@Nullable UUID smeId) {

		UUID read(CurrentUser user) {
			FieldReading fields = new FieldReading();
			UUID own = user.scope().smeId().orElse(null);
			UUID sme = fields.given("smeId", (this.smeId != null) ? this.smeId : own, new UUID(0, 0));
			fields.finish();
			return sme;
		}

	}

	/** Which SMEs, at most 1,000, in their order. */
	record EnrolMany(@Nullable List<@Nullable UUID> smeIds) {

		List<UUID> read() {
			FieldReading fields = new FieldReading();
			List<UUID> read = readRows("smeIds", this.smeIds, fields);
			fields.finish();
			return read;
		}

	}

	/** Who was there. */
	record Attendance(@Nullable List<@Nullable Row> rows) {

		List<SessionSheet.Present> read() {
			FieldReading fields = new FieldReading();
			List<SessionSheet.Present> read = readRows("rows", this.rows, fields).stream()
				.map((row) -> new SessionSheet.Present(
						fields.given("rows.enrolmentId", row.enrolmentId(), new UUID(0, 0)),
						fields.given("rows.present", row.present(), false)))
				.toList();
			fields.finish();
			return read;
		}

		/** One enrolment. */
		record Row(@Nullable UUID enrolmentId, @Nullable Boolean present) {
		}

	}

	/** Scores from 0 to 100 before and after; one may be left out. */
	record Scores(@Nullable List<@Nullable Row> rows) {

		/**
		 * @throws Refused with every field that is wrong
		 */
		List<SessionSheet.Scored> read() {
			FieldReading fields = new FieldReading();
			List<SessionSheet.Scored> read = readRows("rows", this.rows, fields).stream()
				.map((row) -> new SessionSheet.Scored(
						fields.given("rows.enrolmentId", row.enrolmentId(), new UUID(0, 0)),
						score("rows.before", row.before(), fields), score("rows.after", row.after(), fields)))
				.toList();
			fields.finish();
			return read;
		}

		private static @Nullable Integer score(String field, @Nullable Integer score, FieldReading fields) {
			return (score != null) ? Integer.valueOf(fields.number(field, score, 0, HUNDRED)) : null;
		}

		/** One enrolment. */
		record Row(@Nullable UUID enrolmentId, @Nullable Integer before, @Nullable Integer after) {
		}

	}

}
