package id.sentra.gateway.agreement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.agreement.Agreements.Link;
import id.sentra.gateway.agreement.Contacts.Typed;
import id.sentra.gateway.agreement.PartnerCodes.Named;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Formats;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.page.QrPicture;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * The partner's link, shown once: the token stands behind {@code #}, which no browser
 * sends to a server.
 */
@Page
class PartnerLinkController {

	private final Agreements agreements;

	private final Contacts contacts;

	private final PartnerCodes codes;

	private final AgreementPage page;

	private final FormProblems problems;

	private final PageSettings settings;

	private final MessageSource messages;

	PartnerLinkController(Agreements agreements, Contacts contacts, PartnerCodes codes, AgreementPage page,
			FormProblems problems, PageSettings settings, MessageSource messages) {
		this.agreements = agreements;
		this.contacts = contacts;
		this.codes = codes;
		this.page = page;
		this.problems = problems;
		this.settings = settings;
		this.messages = messages;
	}

	@PostMapping({ AgreementPage.STAFF + "/{id}/tautan", AgreementPage.OWNERS + "/{id}/tautan" })
	Mono<Rendering> make(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		String base = AgreementPage.acting(user, exchange);
		return this.agreements.find(user, id)
			.flatMap((agreement) -> named(user, agreement, form).thenReturn(agreement))
			.zipWhen((agreement) -> this.agreements.link(user, id))
			.map((both) -> Rendering.view("agreement/link")
				.model(model(user, base, both.getT1(), both.getT2()))
				.build())
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> this.page.refused(user, id, exchange, problem, form)));
	}

	/** How the partner is reached, if it was typed; the one named before stays. */
	private Mono<Void> named(CurrentUser user, Agreement agreement, Form form) {
		String address = form.text("address");
		if (address.isEmpty()) {
			return Mono.empty();
		}
		return this.contacts
			.keep(user, new Typed(agreement.id(), agreement.smeId(), form.text("kind"), address), form.key())
			.flatMap((kept) -> this.codes.name(user, agreement.id(), new Named(kept.id(), kept.kind()), form.key()))
			.then();
	}

	private Map<String, Object> model(CurrentUser user, String base, Agreement agreement, Link link) {
		String address = this.settings.publicUrl() + "/mitra#" + link.token();
		Formats formats = new Formats(user.locale(), this.settings.timeZone());
		String message = this.messages.getMessage("partner.share",
				new Object[] { agreement.partnerName(), agreement.smeName(), address, formats.moment(link.until()) },
				user.locale());
		Map<String, Object> model = new HashMap<>();
		model.put("agreement", agreement);
		model.put("base", base);
		model.put("address", address);
		model.put("until", link.until());
		model.put("share",
				"https://wa.me/?text=" + URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20"));
		model.put("qr", QrPicture.of(address));
		return model;
	}

}
