package id.sentra.gateway.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.account.AccountAdministration;
import id.sentra.gateway.account.AccountAdministration.Owned;
import id.sentra.gateway.account.AccountProblem;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.Sme;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** One account: rights, lock, password, whose SME; and all that was done to it. */
@Page
@RequestMapping("/akun/{username}")
class AccountController {

	private static final int REGENCY = "21.72".length();

	private final AccountAdministration accounts;

	private final Smes smes;

	private final FormProblems problems;

	private final Regions regions;

	AccountController(AccountAdministration accounts, Smes smes, FormProblems problems, Regions regions) {
		this.regions = regions;
		this.accounts = accounts;
		this.smes = smes;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable String username) {
		user.require(Role.ADMIN);
		return model(user, username, Form.empty())
			.map((model) -> Rendering.view("people/account").model(model).build());
	}

	@PostMapping
	Mono<Rendering> change(CurrentUser user, @PathVariable String username, Form form) {
		return act(user, username, form, "account-changed",
				Mono.fromCallable(() -> AccountForm.identity(username, form, this.regions))
					.flatMap((identity) -> this.accounts.change(user.known(), identity, form.version())));
	}

	@PostMapping("/kunci")
	Mono<Rendering> lock(CurrentUser user, @PathVariable String username, Form form) {
		return act(user, username, form, "account-locked",
				this.accounts.lock(user.known(), username, true, form.version()));
	}

	@PostMapping("/buka")
	Mono<Rendering> unlock(CurrentUser user, @PathVariable String username, Form form) {
		return act(user, username, form, "account-unlocked",
				this.accounts.lock(user.known(), username, false, form.version()));
	}

	/** The one-time password is on the answer and nowhere else. */
	@PostMapping("/sandi")
	Mono<Rendering> resetPassword(CurrentUser user, @PathVariable String username, Form form) {
		user.require(Role.ADMIN);
		return this.accounts.resetPassword(user.known(), username)
			.map((password) -> Rendering.view("people/account-password")
				.modelAttribute("username", username)
				.modelAttribute("password", password)
				.build())
			.onErrorResume((error) -> refused(user, username, form, error));
	}

	/** Looks for the SME to be bound; what is typed may be a telephone number. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, @PathVariable String username, Form form) {
		user.require(Role.ADMIN);
		return model(user, username, form).map((model) -> Rendering.view("people/account").model(model).build());
	}

	@PostMapping("/usaha")
	Mono<Rendering> bind(CurrentUser user, @PathVariable String username, Form form) {
		return act(user, username, form, "account-bound",
				Mono.fromCallable(() -> UUID.fromString(form.text("umkm")))
					.onErrorMap(IllegalArgumentException.class, (ex) -> new AccountProblem("cari", "account-sme"))
					.flatMap((id) -> this.smes.find(user, id))
					.flatMap((sme) -> this.accounts.bind(user.known(), username,
							new Owned(sme.id(), sme.place().regionCode().substring(0, REGENCY)), form.version())));
	}

	private Mono<Rendering> act(CurrentUser user, String username, Form form, String done, Mono<Account> command) {
		user.require(Role.ADMIN);
		return command.map((account) -> FormProblems.redirect(FormProblems.done("/akun/" + username, done)))
			.onErrorResume((error) -> refused(user, username, form, error));
	}

	private Mono<Rendering> refused(CurrentUser user, String username, Form form, Throwable error) {
		return this.problems.problem(error, user.locale())
			.flatMap((FormProblem problem) -> model(user, username, form)
				.map((model) -> FormProblems.page("people/account", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, String username, Form form) {
		Mono<Account> account = this.accounts.find(user.known(), username)
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.NOT_FOUND.problem())));
		String search = form.text("cari");
		Mono<List<Sme>> found = search.isEmpty() ? Mono.just(List.of())
				: this.smes.search(user, Smes.Query.of(search)).map(Listed::items);
		return Mono.zip(account, this.accounts.events(username), found).map((all) -> {
			Map<String, Object> model = new HashMap<>(Map.of("account", all.getT1(), "events", all.getT2(), "found",
					all.getT3(), "search", search, "roles", AccountForm.ROLES));
			model.put("own", user.known().username().equals(username));
			model.put("held", form.has("role") ? form.all("role") : AccountForm.names(all.getT1().identity().roles()));
			return model;
		});
	}

}
