package id.sentra.financing.mentoring;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether a borrower is mentored: low-interest loans go with business mentoring. */
@RestController
class MentoringController {

	private final MentoringViews views;

	MentoringController(MentoringViews views) {
		this.views = views;
	}

	@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/financing/smes/{id}/mentoring")
	Mono<MentoringResponse> mentoring(@PathVariable UUID id, CurrentUser user) {
		return this.views.of(id, user)
			.map((found) -> found.map((one) -> MentoringResponse.of(id, one))
				.orElseGet(() -> new MentoringResponse(id, false, null, null)));
	}

	/**
	 * Whether a mentor is beside the SME today, the day of the last visit, and the latest
	 * mentoring.
	 */
	record MentoringResponse(UUID smeId, boolean mentored, @Nullable LocalDate lastVisitOn, @Nullable Latest latest) {

		static MentoringResponse of(UUID sme, Mentoring one) {
			return new MentoringResponse(sme, one.isOpen(), one.lastVisitOn(), new Latest(one.mentoringId(),
					one.state(), one.mentorCode(), one.from(), one.until(), one.goals(), one.goalsMet(), one.visits()));
		}

	}

	/** The open mentoring, or else the latest; goals are counted. */
	record Latest(UUID mentoringId, String state, String mentorCode, LocalDate from, LocalDate until, int goals,
			int goalsMet, int visits) {
	}

}
