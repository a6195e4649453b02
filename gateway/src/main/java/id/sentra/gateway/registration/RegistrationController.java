package id.sentra.gateway.registration;

import java.util.Locale;
import java.util.Optional;

import id.sentra.gateway.account.OwnAccount;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.limit.RegistrationLimit;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.security.SessionIdentity;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * An owner registers on his own phone: an account, then a question a page, then all of it
 * at once to the registry. Until then the answers are in the pages and, but for NIK and
 * password, in the phone's own memory.
 */
@Page
@RequestMapping("/daftar")
class RegistrationController {

	private final OwnAccount accounts;

	private final OwnSmes own;

	private final RegistrationPages pages;

	private final RegistrationLimit limit;

	private final FormProblems problems;

	private final SecurityEvents events;

	RegistrationController(OwnAccount accounts, OwnSmes own, RegistrationPages pages, RegistrationLimit limit,
			FormProblems problems, SecurityEvents events) {
		this.events = events;
		this.accounts = accounts;
		this.own = own;
		this.pages = pages;
		this.limit = limit;
		this.problems = problems;
	}

	@GetMapping
	Rendering begin(CurrentUser user) {
		return elsewhere(user).orElseGet(() -> this.pages.tasks(Form.empty(), user.identity() != null));
	}

	@GetMapping("/akun")
	Rendering accountForm(CurrentUser user) {
		return (user.identity() != null) ? FormProblems.redirect("/daftar") : this.pages.account(Form.empty(), null);
	}

	@PostMapping("/akun")
	Mono<Rendering> account(CurrentUser user, Form form, ServerWebExchange exchange) {
		if (user.identity() != null) {
			return Mono.just(FormProblems.redirect("/daftar"));
		}
		return this.limit.take(exchange.getRequest())
			.flatMap((address) -> this.accounts.register(form.text("username"), form.secret("password"), address))
			.flatMap((account) -> SessionIdentity.begin(exchange, account)
				.then(this.events.signedIn(account.identity().username(), "")))
			.thenReturn(FormProblems.redirect("/daftar"))
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.map((problem) -> this.pages.account(form, problem)));
	}

	/** Takes an answer and asks the next question; nothing is sent before the last. */
	@PostMapping
	Mono<Rendering> answer(CurrentUser user, Form form, ServerWebExchange exchange) {
		Optional<Rendering> elsewhere = (user.identity() != null) ? elsewhere(user)
				: Optional.of(FormProblems.redirect("/daftar"));
		return elsewhere.map(Mono::just)
			.orElseGet(
					() -> form.has("ke", "kirim") ? send(user, form, exchange) : Mono.just(next(form, user.locale())));
	}

	@GetMapping("/selesai")
	Rendering done(CurrentUser user) {
		return (user.identity() == null || user.known().smeId() == null) ? FormProblems.redirect("/daftar")
				: Rendering.view("registration/done").modelAttribute("sme", user.ownSme()).build();
	}

	private Rendering next(Form form, Locale locale) {
		Optional<Questions> asked = Questions.of(form.text("pertanyaan"));
		Optional<Questions> wanted = Questions.of(form.text("ke"));
		if (asked.isPresent() && wanted.isEmpty()) {
			String field = asked.get().field();
			String wrong = !asked.get().isAnswered(form) ? "register.wrong." + field : form.unread().get(field);
			if (wrong != null) {
				return this.pages.question(asked.get(), form, this.problems.field(field, wrong, locale));
			}
		}
		if (wanted.isPresent()) {
			return this.pages.question(wanted.get(), form, null);
		}
		if (Questions.firstOpen(form).isEmpty()) {
			return this.pages.check(form, null);
		}
		if (asked.isPresent() && !asked.get().isLastOfTask()) {
			return this.pages.question(asked.get().next(), form, null);
		}
		return asked.isPresent() ? this.pages.tasks(form, true)
				: this.pages.question(Questions.firstOpen(form).orElseThrow(), form, null);
	}

	private Mono<Rendering> send(CurrentUser user, Form form, ServerWebExchange exchange) {
		Optional<Questions> open = Questions.firstOpen(form);
		if (open.isPresent()) {
			return Mono.just(this.pages.question(open.get(), form, null));
		}
		if (!form.has("consent", RegistrationPages.CONSENT)) {
			return Mono
				.just(this.pages.check(form, this.problems.field("consent", "register.wrong.consent", user.locale())));
		}
		return this.limit.take(exchange.getRequest())
			.flatMap((address) -> this.own.register(user, Questions.profile(form), form.key()))
			.map((id) -> FormProblems.redirect("/daftar/selesai"))
			.onErrorResume((error) -> refused(error, user, form));
	}

	/** Back to the question at fault; what was interrupted may be sent again. */
	private Mono<Rendering> refused(Throwable error, CurrentUser user, Form form) {
		if (error instanceof ProblemException known && known.problem().status().is5xxServerError()) {
			return Mono.just(this.pages.check(form,
					this.problems.told(HttpStatus.SERVICE_UNAVAILABLE, "register.interrupted", user.locale())));
		}
		if (error instanceof ServiceProblem refused && refused.code().equals("sme-without-scale")) {
			return Mono.just(this.pages.question(Questions.YEARLY_SALES, form,
					this.problems.field("yearlySales", "register.wrong.yearlySales.limit", user.locale())));
		}
		return this.problems.problem(error, user.locale())
			.map((problem) -> problem.fields()
				.stream()
				.flatMap((field) -> Questions.of(field.field()).stream())
				.findFirst()
				.map((question) -> this.pages.question(question, form, problem))
				.orElseGet(() -> this.pages.check(form, problem)));
	}

	/** Where somebody belongs who has nothing to register. */
	private static Optional<Rendering> elsewhere(CurrentUser user) {
		if (user.identity() == null || user.known().isOwnerToBe()) {
			return Optional.empty();
		}
		return Optional.of(FormProblems.redirect((user.known().smeId() != null) ? "/saya" : "/"));
	}

}
