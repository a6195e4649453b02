package id.sentra.gateway.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.sentra.gateway.account.AccountAdministration;
import id.sentra.gateway.account.AccountProblem;
import id.sentra.gateway.account.AccountSearch;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PlaceNames;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.error.Refused;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts of an administrator's region, and new ones. */
@Page
@RequestMapping("/akun")
class AccountListController {

	private static final List<String> STATES = Arrays.stream(Account.State.values()).map(Enum::name).toList();

	private final AccountAdministration accounts;

	private final FormProblems problems;

	private final Regions regions;

	private final Lists lists;

	private final ListFiles files;

	private final ListDefinition<Account> list;

	AccountListController(AccountAdministration accounts, FormProblems problems, Regions regions, PlaceNames placeNames,
			Lists lists, ListFiles files) {
		this.accounts = accounts;
		this.regions = regions;
		this.problems = problems;
		this.lists = lists;
		this.files = files;
		this.list = ListDefinition.<Account>at("/akun", "account")
			.search("q", "account.search")
			.choice("peran", "account.roles", AccountForm.ROLES.stream().map(Enum::name).toList(), "role")
			.choice("status", "sme.status", STATES, "status.account")
			.view("status.account.WAITING", "status=WAITING")
			.view("status.account.LOCKED", "status=LOCKED")
			.link("sign-in.username", (one) -> one.identity().username(), AccountListController::address)
			.sorted("username")
			.text("account.name", (one) -> one.identity().displayName())
			.sorted("name")
			.code("account.roles", (one) -> AccountForm.names(one.identity().roles()), "role")
			.text("account.region", (one) -> placeNames.of(one.identity().region()))
			.sorted("region")
			.status("sme.status", Account::state, "account");
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(Role.ADMIN);
		ListQuery query = ListQuery.of(this.list, exchange);
		return this.lists.page("people/accounts", this.list, query, user, read(user, query, query.page()),
				(view) -> Map.of("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(Role.ADMIN);
		ListQuery query = ListQuery.of(this.list, exchange);
		return this.files.file(this.list, query, user, format, (page) -> read(user, query, page));
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

	private Mono<Listed<Account>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return Mono.defer(() -> {
			String text = AccountForm.plain(Objects.requireNonNullElse(query.get("q"), ""));
			AccountSearch search = new AccountSearch(text.isEmpty() ? null : text, constant(Role.class, "peran", query),
					constant(Account.State.class, "status", query));
			return this.accounts.list(user.known(), search,
					PageRequest.of(page.cursor(), page.limit(), page.sort(), page.count()));
		})
			.map((found) -> new Listed<>(found.items(), found.next(), found.previous(), found.first(),
					(found.total() != null) ? new Listed.Total(found.total().rows(), found.total().exact()) : null))
			.onErrorMap(Refused.class, (unknown) -> new AccountProblem("q", "list-unknown"));
	}

	/** A choice there is none of is refused, never read as no choice. */
	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String filter, ListQuery query) {
		String name = query.get(filter);
		return (name == null) ? null
				: Arrays.stream(type.getEnumConstants())
					.filter((constant) -> constant.name().equals(name))
					.findFirst()
					.orElseThrow(() -> new AccountProblem(filter, "list-unknown"));
	}

	private static String address(Account account) {
		return UriComponentsBuilder.fromPath("/akun/{name}")
			.encode()
			.buildAndExpand(account.identity().username())
			.toUriString();
	}

	private static Rendering form(Form form, @Nullable FormProblem problem) {
		Map<String, Object> model = Map.of("roles", AccountForm.ROLES);
		return (problem != null) ? FormProblems.page("people/account-new", model, problem, form)
				: Rendering.view("people/account-new").model(model).modelAttribute("form", form).build();
	}

}
