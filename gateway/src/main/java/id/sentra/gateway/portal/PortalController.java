package id.sentra.gateway.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.sentra.gateway.bazaar.StallApplication;
import id.sentra.gateway.bazaar.StallApplications;
import id.sentra.gateway.financing.LoanApplication;
import id.sentra.gateway.financing.LoanApplications;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.registration.OwnSmes;
import id.sentra.gateway.registration.OwnSmes.Moved;
import id.sentra.gateway.registration.OwnSmes.Own;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.Documents;
import id.sentra.gateway.sme.SmeDocument;
import id.sentra.gateway.training.Enrolment;
import id.sentra.gateway.training.Training;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An owner's home: where the business stands and what to do next. */
@Page
class PortalController {

	private final OwnSmes own;

	private final LoanApplications loans;

	private final StallApplications stalls;

	private final Training training;

	private final Documents documents;

	private final Clock clock;

	PortalController(OwnSmes own, LoanApplications loans, StallApplications stalls, Training training,
			Documents documents, Clock clock) {
		this.own = own;
		this.loans = loans;
		this.stalls = stalls;
		this.training = training;
		this.documents = documents;
		this.clock = clock;
	}

	@GetMapping("/saya")
	Mono<Rendering> home(CurrentUser user) {
		user.require(Role.SME_OWNER);
		if (user.known().smeId() == null) {
			return this.own.resume(user)
				.map((id) -> FormProblems.redirect("/saya"))
				.onErrorComplete()
				.defaultIfEmpty(Rendering.view("portal/unlinked").build());
		}
		return Mono
			.zip(known(this.own.find(user)), known(this.loans.list(user, null, null, null, PageQuery.FIRST)),
					known(this.stalls.list(user, null, PageQuery.FIRST)), known(this.training.enrolments(user)),
					known(this.documents.of(user, user.ownSme())))
			.map((all) -> {
				Map<String, Object> model = new HashMap<>();
				List<String> silent = new ArrayList<>();
				put(model, silent, "registry", "sme", all.getT1().map(Own::sme));
				all.getT1().map(Own::reason).ifPresent((reason) -> model.put("reason", reason));
				put(model, silent, "financing", "loan", all.getT2().map(PortalController::latestLoan));
				put(model, silent, "bazaar", "stall", all.getT3().map(PortalController::latestStall));
				put(model, silent, "training", "enrolment", all.getT4().map(this::nextEnrolment));
				model.put("ending", all.getT5().map(PortalController::ending).orElse(0L));
				model.put("silent", silent);
				return Rendering.view("portal/home").model(model).build();
			})
			.onErrorResume(Moved.class, (moved) -> Mono.just(FormProblems.redirect("/saya")));
	}

	/** Documents that have ended or end soon. */
	private static long ending(Listed<SmeDocument> found) {
		return found.items().stream().filter(SmeDocument::isCurrent).filter((one) -> !one.isValid()).count();
	}

	/** The thing, nothing when there is none, or the service that is silent. */
	private static void put(Map<String, Object> model, List<String> silent, String context, String name,
			Optional<?> answer) {
		answer.ifPresentOrElse((value) -> {
			Object plain = (value instanceof Optional<?> maybe) ? maybe.orElse(null) : value;
			if (plain != null) {
				model.put(name, plain);
			}
		}, () -> silent.add(context));
	}

	private static Optional<LoanApplication> latestLoan(Listed<LoanApplication> page) {
		return page.items().stream().filter((one) -> !one.is("WITHDRAWN")).findFirst();
	}

	private static Optional<StallApplication> latestStall(Listed<StallApplication> page) {
		return page.items().stream().filter((one) -> !one.is("WITHDRAWN")).findFirst();
	}

	private Optional<Enrolment> nextEnrolment(Listed<Enrolment> page) {
		return page.items()
			.stream()
			.filter(Enrolment::mayBeGivenUp)
			.filter((one) -> one.startsAt().isAfter(this.clock.instant()))
			.findFirst();
	}

	private static <T> Mono<Optional<T>> known(Mono<T> asked) {
		return asked.map(Optional::of)
			.onErrorResume((error) -> (error instanceof Moved) ? Mono.error(error) : Mono.just(Optional.empty()));
	}

}
