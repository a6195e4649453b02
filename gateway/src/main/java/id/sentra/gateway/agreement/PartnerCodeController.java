package id.sentra.gateway.agreement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.agreement.Contacts.Contact;
import id.sentra.gateway.agreement.PartnerCodes.Code;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Formats;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Codes that an officer sends by hand to the partners of agreements. The address is asked
 * of registry for one at a time, which writes down who looked.
 */
@Page
@RequestMapping(AgreementPage.STAFF + "/kode")
class PartnerCodeController {

	private final PartnerCodes codes;

	private final Contacts contacts;

	private final PageSettings settings;

	private final MessageSource messages;

	PartnerCodeController(PartnerCodes codes, Contacts contacts, PageSettings settings, MessageSource messages) {
		this.codes = codes;
		this.contacts = contacts;
		this.settings = settings;
		this.messages = messages;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String cursor,
			ServerWebExchange exchange) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.codes.toSend(user, PageQuery.of(cursor))
			.map((found) -> Rendering.view("agreement/codes")
				.model(Form.body("page", found, "next", Links.next(exchange, found.next())))
				.build());
	}

	@GetMapping("/{contact}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID contact) {
		user.require(Role.OFFICER, Role.ADMIN);
		return code(user, contact).flatMap((code) -> this.contacts.find(user, contact)
			.filter((found) -> found.agreementId().equals(code.agreementId()))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.NOT_FOUND.problem())))
			.map((found) -> Rendering.view("agreement/code").model(model(user, code, found)).build()));
	}

	@PostMapping("/{contact}/terkirim")
	Mono<Rendering> sent(CurrentUser user, @PathVariable UUID contact) {
		user.require(Role.OFFICER, Role.ADMIN);
		return code(user, contact).flatMap((code) -> this.codes.sent(user, code.agreementId()))
			.map((sent) -> FormProblems.redirect(FormProblems.done(AgreementPage.STAFF + "/kode", "code-sent")));
	}

	private Mono<Code> code(CurrentUser user, UUID contact) {
		return this.codes.toSend(user, PageQuery.FIRST)
			.expand((page) -> (page.next() != null) ? this.codes.toSend(user, PageQuery.of(page.next())) : Mono.empty())
			.flatMapIterable((page) -> page.items())
			.filter((code) -> code.contactId().equals(contact))
			.next()
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.NOT_FOUND.problem())));
	}

	private Map<String, Object> model(CurrentUser user, Code code, Contact contact) {
		Formats formats = new Formats(user.locale(), this.settings.timeZone());
		String text = this.messages.getMessage("codes.text",
				new Object[] { code.partnerName(), code.smeName(), code.inGroups(), formats.moment(code.until()) },
				user.locale());
		Map<String, Object> model = new HashMap<>();
		model.put("code", code);
		model.put("contact", contact);
		model.put("text", text);
		model.put("share", share(contact, URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")));
		return model;
	}

	private static String share(Contact contact, String text) {
		return contact.kind().equals("EMAIL") ? "mailto:" + contact.address() + "?body=" + text
				: "https://wa.me/" + contact.address().replace("+", "") + "?text=" + text;
	}

}
