package id.sentra.gateway.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.message.Messages.Failure;
import id.sentra.gateway.message.Messages.Message;
import id.sentra.gateway.message.Messages.Preference;
import id.sentra.gateway.message.Messages.Recipient;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One message: read, sent by hand over WhatsApp, marked as sent or as not, and taken
 * back.
 */
@Page
class MessageController {

	private static final Role[] SENDERS = { Role.OFFICER, Role.ADMIN };

	@ContractEnum("registry/MessageController.FailureRequest/reason")
	private static final List<String> REASONS = List.of("NO_TELEPHONE", "WRONG_NUMBER", "NOT_ON_WHATSAPP",
			"ASKED_TO_STOP");

	private final Messages messages;

	private final Smes smes;

	private final FormProblems problems;

	MessageController(Messages messages, Smes smes, FormProblems problems) {
		this.messages = messages;
		this.smes = smes;
		this.problems = problems;
	}

	@GetMapping("/pesan/{message}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID message) {
		user.require(MessageListController.READERS);
		return model(user, message).map((model) -> Rendering.view("message/message").model(model).build());
	}

	/** The number, which the registry gives to whoever sends it, and writes that down. */
	@GetMapping("/pesan/{message}/kirim")
	Mono<Rendering> open(CurrentUser user, @PathVariable UUID message) {
		user.require(SENDERS);
		return this.messages.open(user, message)
			.map((recipient) -> Rendering.view("message/send").model(send(recipient)).build())
			.onErrorResume(ServiceProblem.class,
					(refused) -> this.problems.problem(refused, user.locale())
						.flatMap((problem) -> model(user, message)
							.map((model) -> FormProblems.page("message/message", model, problem, Form.empty()))));
	}

	@PostMapping("/pesan/{message}/terkirim")
	Mono<Rendering> sent(CurrentUser user, @PathVariable UUID message, Form form) {
		return act(user, message, form, this.messages.sent(user, message, form.version()), "message-sent");
	}

	@PostMapping("/pesan/{message}/gagal")
	Mono<Rendering> failed(CurrentUser user, @PathVariable UUID message, Form form) {
		Failure failure = new Failure(form.text("reason").isEmpty() ? null : form.text("reason"));
		return act(user, message, form, this.messages.failed(user, message, form.version(), failure), "message-failed");
	}

	@PostMapping("/pesan/{message}/buka")
	Mono<Rendering> reopen(CurrentUser user, @PathVariable UUID message, Form form) {
		return act(user, message, form, this.messages.reopen(user, message, form.version()), "message-reopened");
	}

	/** All that an SME was or is to be told. */
	@GetMapping("/umkm/{id}/pesan")
	Mono<Rendering> ofSme(CurrentUser user, @PathVariable UUID id) {
		user.require(MessageListController.READERS);
		return modelOfSme(user, id).map((model) -> Rendering.view("message/of-sme").model(model).build());
	}

	/** What the owner told the officer; the language stays as the owner chose it. */
	@PostMapping("/umkm/{id}/pesan")
	Mono<Rendering> prefer(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(SENDERS);
		Mono<Preference> kept = this.messages.preference(user, id)
			.flatMap(
					(now) -> this.messages.prefer(user, id, new Preference(form.has("allowed", "ya"), now.language())));
		return this.problems.answer(form, kept, user.locale(),
				(done) -> FormProblems.done("/umkm/" + id + "/pesan", "message-preference"),
				(problem) -> modelOfSme(user, id)
					.map((model) -> FormProblems.page("message/of-sme", model, problem, form)));
	}

	private Mono<Map<String, Object>> modelOfSme(CurrentUser user, UUID id) {
		return Mono.zip(this.smes.find(user, id), this.messages.ofSme(user, id), this.messages.preference(user, id))
			.map((all) -> new HashMap<>(Map.of("sme", all.getT1(), "all", all.getT2().items(), "preference",
					all.getT3(), "sends", user.hasAny(SENDERS))));
	}

	private Mono<Rendering> act(CurrentUser user, UUID message, Form form, Mono<Message> command, String done) {
		user.require(SENDERS);
		return this.problems.answer(form, command, user.locale(),
				(changed) -> FormProblems.done("/pesan/" + message, done), (problem) -> model(user, message)
					.map((model) -> FormProblems.page("message/message", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID message) {
		return this.messages.find(user, message)
			.map((one) -> Map.of("one", one, "sends", user.hasAny(SENDERS), "reasons", REASONS));
	}

	private static Map<String, Object> send(Recipient recipient) {
		Map<String, Object> model = Form.body("one", recipient, "reasons", REASONS);
		String digits = recipient.digits();
		if (digits != null) {
			model.put("share", "https://wa.me/" + digits + "?text=" + UriUtils.encode(recipient.text(), UTF_8));
		}
		return model;
	}

}
