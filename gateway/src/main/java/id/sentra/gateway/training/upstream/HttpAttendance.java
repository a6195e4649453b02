package id.sentra.gateway.training.upstream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import id.sentra.gateway.training.application.Attendance;
import id.sentra.gateway.training.domain.Enrolment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpAttendance implements Attendance {

	private final ServiceClient service;

	HttpAttendance(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Enrolment> enrol(CurrentUser user, UUID session, @Nullable UUID sme, String key) {
		return this.service.send(user,
				Change.post(Resource.of("training", "/sessions/{}/enrolments", session))
					.body(Form.body("smeId", sme))
					.once(key),
				Enrolment.class);
	}

	@Override
	public Mono<Enrolment> find(CurrentUser user, UUID enrolment) {
		return this.service.get(user, Resource.of("training", "/enrolments/{}", enrolment), Enrolment.class);
	}

	@Override
	public Mono<Enrolment> giveUp(CurrentUser user, UUID enrolment, @Nullable Long version) {
		return this.service.send(user,
				Change.post(Resource.of("training", "/enrolments/{}/cancel", enrolment)).ifAt(version),
				Enrolment.class);
	}

	@Override
	public Mono<List<RowRefused>> write(CurrentUser user, UUID session, List<Row> rows) {
		List<Map<String, Object>> present = rows.stream()
			.map((row) -> Form.body("enrolmentId", row.enrolmentId(), "present", row.present()))
			.toList();
		List<Map<String, Object>> scores = rows.stream()
			.filter((row) -> row.before() != null || row.after() != null)
			.map((row) -> Form.body("enrolmentId", row.enrolmentId(), "before", row.before(), "after", row.after()))
			.toList();
		Mono<Written> attendance = put(user, session, "attendance", present);
		Mono<Written> measured = scores.isEmpty() ? Mono.just(new Written(List.of()))
				: put(user, session, "scores", scores);
		return attendance.flatMap((first) -> measured.map((second) -> refused(first, second)));
	}

	private Mono<Written> put(CurrentUser user, UUID session, String sheet, List<Map<String, Object>> rows) {
		return this.service.send(user,
				Change.put(Resource.of("training", "/sessions/{}/" + sheet, session)).body(Map.of("rows", rows)),
				Written.class);
	}

	private static List<RowRefused> refused(Written... sheets) {
		return List.of(sheets)
			.stream()
			.flatMap((sheet) -> sheet.rows().stream())
			.filter((row) -> !row.written())
			.map((row) -> new RowRefused(row.enrolmentId(), Optional.ofNullable(row.message()).orElse("")))
			.toList();
	}

	/** The answer to a sheet. */
	record Written(List<WrittenRow> rows) {
	}

	/** One of its rows. */
	record WrittenRow(UUID enrolmentId, boolean written, @Nullable String message) {
	}

}
