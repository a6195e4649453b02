package id.sentra.gateway.agreement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.agreement.Agreements.Link;
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

	private final AgreementPage page;

	private final FormProblems problems;

	private final PageSettings settings;

	private final MessageSource messages;

	PartnerLinkController(Agreements agreements, AgreementPage page, FormProblems problems, PageSettings settings,
			MessageSource messages) {
		this.agreements = agreements;
		this.page = page;
		this.problems = problems;
		this.settings = settings;
		this.messages = messages;
	}

	@PostMapping({ AgreementPage.STAFF + "/{id}/tautan", AgreementPage.OWNERS + "/{id}/tautan" })
	Mono<Rendering> make(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		String base = AgreementPage.acting(user, exchange);
		return Mono.zip(this.agreements.find(user, id), this.agreements.link(user, id))
			.map((both) -> Rendering.view("agreement/link")
				.model(model(user, base, both.getT1(), both.getT2()))
				.build())
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> this.page.refused(user, id, exchange, problem, Form.empty())));
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
