package id.sentra.gateway.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.account.AccountAdministration;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The accounts of an administrator's region, and new ones. */
@Page
@RequestMapping("/akun")
class AccountListController {

	private static final int ROWS = 25;

	private final AccountAdministration accounts;

	private final FormProblems problems;

	private final Regions regions;

	AccountListController(AccountAdministration accounts, FormProblems problems, Regions regions) {
		this.accounts = accounts;
		this.regions = regions;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String cursor, ServerWebExchange exchange) {
		user.require(Role.ADMIN);
		String text = AccountForm.plain(q);
		return this.accounts.list(user.known(), text, AccountForm.plain(cursor), ROWS + 1).map((found) -> {
			List<Account> page = found.subList(0, Math.min(ROWS, found.size()));
			String last = (found.size() > ROWS) ? page.get(ROWS - 1).identity().username() : null;
			Map<String, Object> model = new HashMap<>(Map.of("accounts", page, "q", text));
			if (last != null) {
				model.put("next", String.valueOf(Links.next(exchange, last)));
			}
			return Rendering.view("people/accounts").model(model).build();
		});
	}

	@GetMapping("/baru")
	Rendering form(CurrentUser user) {
		user.require(Role.ADMIN);
		return form(Form.empty(), null);
	}

	/**
	 * The one-time password is on the answer and nowhere else; a second submission of the
	 * form gets one that is good.
	 */
	@PostMapping("/baru")
	Mono<Rendering> create(CurrentUser user, Form form) {
		user.require(Role.ADMIN);
		return Mono.fromCallable(() -> AccountForm.identity(form.text("username"), form, this.regions))
			.flatMap((identity) -> this.accounts.create(user.known(), identity, form.key()))
			.map((password) -> Rendering.view("people/account-password")
				.modelAttribute("username", form.text("username").toLowerCase(java.util.Locale.ROOT))
				.modelAttribute("password", password)
				.build())
			.onErrorResume(
					(error) -> this.problems.problem(error, user.locale()).map((problem) -> form(form, problem)));
	}

	private static Rendering form(Form form, @Nullable FormProblem problem) {
		Map<String, Object> model = Map.of("roles", AccountForm.ROLES);
		return (problem != null) ? FormProblems.page("people/account-new", model, problem, form)
				: Rendering.view("people/account-new").model(model).modelAttribute("form", form).build();
	}

}
