package id.sentra.gateway.list;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Everybody's own views of a list: saved by a name, listed, deleted. */
@Page
@RequestMapping("/tampilan")
class SavedViewController {

	private static final Pattern LIST = Pattern.compile("(?:/[a-z-]+){1,4}");

	private static final Pattern QUERY = Pattern.compile("(?:[\\w.~!$'()*+,;:@/?&=-]|%[0-9A-Fa-f]{2})*");

	private static final Role[] STAFF = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.ORGANISER, Role.TRAINER,
			Role.MENTOR, Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	private final SavedViews views;

	private final FormProblems problems;

	SavedViewController(SavedViews views, FormProblems problems) {
		this.views = views;
		this.problems = problems;
	}

	/** What is asked of the list now, to be given a name; and the views there are. */
	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(defaultValue = "/umkm") String daftar,
			@RequestParam(defaultValue = "") String isi) {
		user.require(STAFF);
		return model(user, checked(daftar), isi).map((model) -> Rendering.view("list/views").model(model).build());
	}

	@PostMapping
	Mono<Rendering> save(CurrentUser user, Form form) {
		user.require(STAFF);
		String list = checked(form.text("daftar"));
		String query = form.text("isi");
		if (!isAddress(query)) {
			throw new ProblemException(ProblemCode.UNREADABLE_REQUEST.problem());
		}
		String name = form.text("nama");
		if (name.isEmpty() || name.length() > SavedViews.LONGEST_NAME) {
			return again(user, form, this.problems.field("nama", "list.view.name.wrong", user.locale()));
		}
		if (query.length() > SavedViews.LONGEST_QUERY) {
			return again(user, form,
					this.problems.told(HttpStatus.UNPROCESSABLE_CONTENT, "list.view.long", user.locale()));
		}
		return this.views.save(user, list, name, query)
			.flatMap((saved) -> saved
					? Mono.just(FormProblems
						.redirect(list + (query.isEmpty() ? "?" : "?" + query + "&") + "selesai=view-saved"))
					: again(user, form, this.problems.told(HttpStatus.CONFLICT, "list.view.many", user.locale())));
	}

	@PostMapping("/{id}/hapus")
	Mono<Rendering> delete(CurrentUser user, @PathVariable long id, Form form) {
		user.require(STAFF);
		String list = checked(form.text("daftar"));
		return this.views.delete(user, list, id)
			.then(Mono.fromSupplier(() -> FormProblems.redirect(UriComponentsBuilder.fromPath("/tampilan")
				.queryParam("daftar", "{list}")
				.queryParam("isi", "{query}")
				.queryParam("selesai", "view-deleted")
				.encode()
				.buildAndExpand(list, form.text("isi"))
				.toUriString())));
	}

	private Mono<Rendering> again(CurrentUser user, Form form, FormProblem problem) {
		return model(user, form.text("daftar"), form.text("isi"))
			.map((model) -> FormProblems.page("list/views", model, problem, form));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, String list, String query) {
		return this.views.of(user, list)
			.map((views) -> Form.body("list", list, "views", views, "most", SavedViews.MOST, "query", query));
	}

	/**
	 * Whether it may stand behind the question mark of an address, as our pages write it.
	 */
	private static boolean isAddress(String query) {
		return QUERY.matcher(query).matches() && UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams()
			.values()
			.stream()
			.flatMap(List::stream)
			.allMatch((value) -> value == null || !PersonalText.isIn(UriUtils.decode(value, StandardCharsets.UTF_8)));
	}

	/** The address of a page of ours. */
	private static String checked(String list) {
		if (!LIST.matcher(list).matches()) {
			throw new ProblemException(ProblemCode.UNREADABLE_REQUEST.problem());
		}
		return list;
	}

}
