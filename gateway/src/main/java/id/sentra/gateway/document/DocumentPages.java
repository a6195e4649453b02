package id.sentra.gateway.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.sme.Documents;
import id.sentra.gateway.sme.Documents.DocumentContent;
import id.sentra.gateway.sme.Documents.Removal;
import id.sentra.gateway.sme.SmeDocument;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Pages of the documents of one SME, at the desk and for its owner. Files are sent first,
 * one after the other; what they are is said afterwards.
 */
@Component
class DocumentPages {

	@ContractEnum("registry/DocumentRequest/kind")
	private static final List<String> KINDS = List.of("KTP", "NIB", "PIRT", "HALAL", "OTHER");

	private static final String FILES = "berkas";

	private static final int MOST_FILES = 20;

	private static final String REPLACES = "ganti";

	private final Smes smes;

	private final Documents documents;

	private final FileTransfer files;

	private final FormProblems problems;

	DocumentPages(Smes smes, Documents documents, FileTransfer files, FormProblems problems) {
		this.smes = smes;
		this.documents = documents;
		this.files = files;
		this.problems = problems;
	}

	/** All documents, those that count first. */
	Mono<Rendering> list(CurrentUser user, DocumentsOwner at) {
		return listed(user, at).map((model) -> Rendering.view("document/documents").model(model).build());
	}

	private Mono<Map<String, Object>> listed(CurrentUser user, DocumentsOwner at) {
		return Mono.zip(this.smes.find(user, at.sme()), this.documents.of(user, at.sme()).map(Listed::items))
			.map((both) -> {
				Map<String, Object> model = model(at);
				model.put("sme", both.getT1());
				model.put("current", both.getT2().stream().filter(SmeDocument::isCurrent).toList());
				model.put("earlier", both.getT2().stream().filter((one) -> !one.isCurrent()).toList());
				model.put("writes",
						!both.getT1().isSuspended() && (at.isOwn() || user.hasAny(Role.OFFICER, Role.ADMIN)));
				return model;
			});
	}

	/**
	 * The form of a new document, or of one to be corrected, with files that were sent.
	 */
	Mono<Rendering> form(CurrentUser user, DocumentsOwner at, @Nullable UUID document, List<String> files,
			@Nullable UUID replaces) {
		List<UUID> sent = ids(files);
		return (document != null)
				? found(user, at, document).flatMap((one) -> page(user, at, one, typed(one, sent), null))
				: blank(user, at, sent, replaces).flatMap((form) -> page(user, at, null, form, null));
	}

	Mono<Rendering> add(CurrentUser user, DocumentsOwner at, Form form) {
		return this.problems.answer(form, this.documents.add(user, at.sme(), content(form), form.key()), user.locale(),
				(added) -> FormProblems.done(at.path(), "document-added"),
				(problem) -> page(user, at, null, form, problem));
	}

	Mono<Rendering> change(CurrentUser user, DocumentsOwner at, UUID document, Form form) {
		return this.problems.answer(form, this.documents.change(user, document, form.version(), content(form)),
				user.locale(), (changed) -> FormProblems.done(at.path(), "document-changed"),
				(problem) -> found(user, at, document).flatMap((one) -> page(user, at, one, form, problem)));
	}

	/** Sends a file on and goes back to the form it belongs to. */
	Mono<Rendering> upload(CurrentUser user, DocumentsOwner at, @Nullable UUID document, List<String> before,
			@Nullable UUID replaces, ServerHttpRequest request) {
		List<UUID> sent = ids(before);
		return this.files.send(user, at.sme(), request).map((file) -> {
			List<UUID> all = new ArrayList<>(sent);
			all.add(file);
			return FormProblems.redirect(form(at, document, all, replaces));
		})
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> refused(user, at, document, sent, replaces, problem)));
	}

	/** Forgets one file that was sent and goes back to the form with the others. */
	Mono<Rendering> discard(CurrentUser user, DocumentsOwner at, UUID file, @Nullable UUID document,
			List<String> before, @Nullable UUID replaces) {
		List<UUID> others = ids(before).stream().filter((one) -> !one.equals(file)).toList();
		return this.documents.discard(user, file)
			.onErrorResume(ServiceProblem.class,
					(refused) -> refused.code().equals("file-not-found") ? Mono.empty() : Mono.error(refused))
			.then(Mono.fromCallable(() -> FormProblems.redirect(form(at, document, others, replaces))));
	}

	private static String form(DocumentsOwner at, @Nullable UUID document, List<UUID> files, @Nullable UUID replaces) {
		return UriComponentsBuilder.fromPath(at.form(document))
			.queryParam(FILES, files.toArray())
			.queryParamIfPresent(REPLACES, Optional.ofNullable(replaces))
			.toUriString();
	}

	Mono<Rendering> fileRemoval(CurrentUser user, DocumentsOwner at, UUID document, UUID file) {
		return found(user, at, document)
			.map((one) -> Rendering.view("document/remove-file").model(model(at, one, file)).build());
	}

	Mono<Rendering> removeFile(CurrentUser user, DocumentsOwner at, UUID document, UUID file, Form form) {
		return this.problems.answer(form,
				this.documents.removeFile(user, document, file, form.version(), new Removal(form.text("reason"))),
				user.locale(), (removed) -> FormProblems.done(at.path(), "file-removed"),
				(problem) -> found(user, at, document)
					.map((one) -> FormProblems.page("document/remove-file", model(at, one, file), problem, form)));
	}

	Mono<Rendering> removal(CurrentUser user, DocumentsOwner at, UUID document) {
		return found(user, at, document).map((one) -> Rendering.view("document/remove").model(model(at, one)).build());
	}

	Mono<Rendering> remove(CurrentUser user, DocumentsOwner at, UUID document, Form form) {
		return this.problems.answer(form,
				this.documents.remove(user, document, form.version(), new Removal(form.text("reason"))), user.locale(),
				(removed) -> FormProblems.done(at.path(), "document-removed"), (problem) -> found(user, at, document)
					.map((one) -> FormProblems.page("document/remove", model(at, one), problem, form)));
	}

	Mono<Rendering> restore(CurrentUser user, DocumentsOwner at, UUID document, Form form) {
		return this.problems.answer(form, this.documents.restore(user, document, form.version()), user.locale(),
				(restored) -> FormProblems.done(at.path(), "document-restored"), (problem) -> listed(user, at)
					.map((model) -> FormProblems.page("document/documents", model, problem, form)));
	}

	private Mono<Rendering> refused(CurrentUser user, DocumentsOwner at, @Nullable UUID document, List<UUID> sent,
			@Nullable UUID replaces, FormProblem problem) {
		FormProblem atTheFile = new FormProblem(problem.status(), problem.sentence(),
				List.of(new FieldProblem("file", problem.sentence())));
		return (document != null)
				? found(user, at, document).flatMap((one) -> page(user, at, one, typed(one, sent), atTheFile))
				: blank(user, at, sent, replaces).flatMap((form) -> page(user, at, null, form, atTheFile));
	}

	private Mono<Rendering> page(CurrentUser user, DocumentsOwner at, @Nullable SmeDocument document, Form form,
			@Nullable FormProblem problem) {
		return this.smes.find(user, at.sme()).map((sme) -> {
			Map<String, Object> model = model(at);
			List<UUID> sent = ids(form.all(FILES));
			model.put("sme", sme);
			model.put("kinds", KINDS);
			model.put("sent", sent);
			model.put("action", at.form((document != null) ? document.id() : null));
			String query = UriComponentsBuilder.newInstance()
				.queryParamIfPresent("dokumen", Optional.ofNullable(document).map(SmeDocument::id))
				.queryParam(FILES, sent.toArray())
				.queryParamIfPresent(REPLACES, Optional.ofNullable(replaces(form)))
				.toUriString();
			model.put("upload", at.path() + "/berkas" + query);
			model.put("query", query);
			model.put("fixed", (document != null) ? document.isOfChain()
					: replaces(form) != null && KINDS.contains(form.text("kind")));
			model.put("form", form);
			if (document != null) {
				model.put("document", document);
			}
			return (problem != null) ? FormProblems.page("document/form", model, problem, form)
					: Rendering.view("document/form").model(model).build();
		});
	}

	private Mono<SmeDocument> found(CurrentUser user, DocumentsOwner at, UUID document) {
		return this.documents.of(user, at.sme())
			.flatMapIterable(Listed::items)
			.filter((one) -> one.id().equals(document))
			.next()
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.NOT_FOUND.problem())));
	}

	private static Map<String, Object> model(DocumentsOwner at) {
		return new HashMap<>(Map.of("path", at.path(), "own", at.isOwn()));
	}

	private static Map<String, Object> model(DocumentsOwner at, SmeDocument document) {
		Map<String, Object> model = model(at);
		model.put("document", document);
		return model;
	}

	private static Map<String, Object> model(DocumentsOwner at, SmeDocument document, UUID file) {
		if (document.files().stream().noneMatch((one) -> one.id().equals(file))) {
			throw new ProblemException(ProblemCode.NOT_FOUND.problem());
		}
		Map<String, Object> model = model(at, document);
		model.put("file", file);
		return model;
	}

	/** What replaces another is of its kind. */
	private Mono<Form> blank(CurrentUser user, DocumentsOwner at, List<UUID> sent, @Nullable UUID replaces) {
		Mono<Form> form = (replaces == null) ? Mono.just(Form.empty()) : found(user, at, replaces)
			.map((old) -> Form.of(Form.body(REPLACES, replaces, "kind", old.kind(), "title", old.title())));
		return form.doOnNext((one) -> sent.forEach((file) -> one.values().add(FILES, file.toString())));
	}

	/** The number of an identity card is not shown, and stays unless another is typed. */
	private static Form typed(SmeDocument document, List<UUID> sent) {
		Form form = Form.of(Form.body("kind", document.kind(), "title", document.title(), "number",
				document.kind().equals("KTP") ? null : document.number(), "issuedOn", document.issuedOn(), "validUntil",
				document.validUntil(), Form.VERSION, document.version()));
		sent.forEach((file) -> form.values().add(FILES, file.toString()));
		return form;
	}

	private static DocumentContent content(Form form) {
		return new DocumentContent(form.text("kind"), form.text("title"), form.text("number"), form.date("issuedOn"),
				form.date("validUntil"), ids(form.all(FILES)), replaces(form));
	}

	private static List<UUID> ids(List<String> texts) {
		return texts.stream().flatMap((text) -> id(text).stream()).distinct().limit(MOST_FILES).toList();
	}

	private static @Nullable UUID replaces(Form form) {
		return id(form.text(REPLACES)).orElse(null);
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Whose documents these are, and where their pages are. */
	record DocumentsOwner(UUID sme, String path, boolean isOwn) {

		static DocumentsOwner atTheDesk(UUID sme) {
			return new DocumentsOwner(sme, "/umkm/" + sme + "/dokumen", false);
		}

		static DocumentsOwner own(CurrentUser user) {
			return new DocumentsOwner(user.ownSme(), "/saya/dokumen", true);
		}

		String form(@Nullable UUID document) {
			return (document != null) ? this.path + "/" + document + "/ubah" : this.path + "/baru";
		}

	}

}
