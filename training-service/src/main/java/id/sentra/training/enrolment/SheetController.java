package id.sentra.training.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Attendance and scores; the same sheet sent again changes nothing. */
@RestController
@RequestMapping("/api/training/sessions/{id}")
class SheetController {

	private final SessionSheet sheet;

	private final RowResponses rows;

	SheetController(SessionSheet sheet, RowResponses rows) {
		this.sheet = sheet;
		this.rows = rows;
	}

	@Allowed({ Role.OFFICER, Role.TRAINER, Role.ADMIN })
	@PutMapping("/attendance")
	Mono<RowResponses.Rows<RowResponses.WrittenRow>> attendance(@PathVariable UUID id,
			@RequestBody EnrolmentRequests.Attendance body, CurrentUser user, Locale locale) {
		List<SessionSheet.Present> read = body.read();
		return this.sheet.attendance(id, read, user).map((outcomes) -> this.rows.written(outcomes, locale));
	}

	@Allowed({ Role.OFFICER, Role.TRAINER, Role.ADMIN })
	@PutMapping("/scores")
	Mono<RowResponses.Rows<RowResponses.WrittenRow>> scores(@PathVariable UUID id,
			@RequestBody EnrolmentRequests.Scores body, CurrentUser user, Locale locale) {
		List<SessionSheet.Scored> read = body.read();
		return this.sheet.scores(id, read, user).map((outcomes) -> this.rows.written(outcomes, locale));
	}

}
