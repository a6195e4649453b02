package id.sentra.gateway.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Links;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.mentoring.Mentorings.Mentor;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The page of one mentoring with its visits, also when one of its forms is refused. */
@Component
class MentoringPage {

	@ContractEnum(value = "training/MentoringRequests.End/reasonCode", part = true)
	private static final List<String> REASONS = List.of("OWNER_WITHDREW", "MENTOR_UNAVAILABLE", "BUSINESS_CLOSED",
			"OTHER");

	private final Mentorings mentorings;

	private final PageSettings settings;

	private final Clock clock;

	MentoringPage(Mentorings mentorings, PageSettings settings, Clock clock) {
		this.mentorings = mentorings;
		this.settings = settings;
		this.clock = clock;
	}

	Mono<Map<String, Object>> model(CurrentUser user, UUID id, @Nullable String cursor, ServerWebExchange exchange) {
		boolean dinas = user.hasAny(MentoringListController.DINAS);
		return Mono
			.zip(this.mentorings.find(user, id), this.mentorings.visits(user, id, PageQuery.of(cursor)),
					dinas ? this.mentorings.mentors(user).map(MentoringPage::options) : Mono.just(List.<Option>of()))
			.map((all) -> {
				Map<String, Object> model = new HashMap<>();
				model.put("mentoring", all.getT1());
				model.put("visits", all.getT2().items());
				String next = Links.next(exchange, all.getT2().next());
				if (next != null) {
					model.put("next", next);
				}
				model.put("mentors", all.getT3());
				model.put("reasons", REASONS);
				model.put("dinas", dinas && all.getT1().isOpen());
				model.put("completes",
						all.getT1().isDone(LocalDate.ofInstant(this.clock.instant(), this.settings.timeZone())));
				model.put("records", user.hasAny(Role.MENTOR, Role.OFFICER, Role.ADMIN) && all.getT1().isOpen());
				return model;
			});
	}

	/** The mentors SMEs can be given to. */
	static List<Option> options(Listed<Mentor> mentors) {
		return mentors.items()
			.stream()
			.filter(Mentor::active)
			.map((one) -> new Option(one.id().toString(), one.name() + " (" + one.code() + ")"))
			.toList();
	}

}
