package id.sentra.bazaar.agreement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.PartnerContact;
import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.pdf.PdfRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Agreements as PDF, from an HTML template; words are messages, in Indonesian. */
@Component
class AgreementPdf {

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm 'UTC'", INDONESIAN)
		.withZone(ZoneOffset.UTC);

	private final PdfRenderer renderer;

	private final MessageSource messages;

	AgreementPdf(Bulkhead bulkhead, MessageSource messages) {
		this.renderer = new PdfRenderer(AgreementPdf.class.getClassLoader(), bulkhead);
		this.messages = messages;
	}

	Mono<byte[]> render(Agreement agreement, @Nullable PartnerContact contact) {
		return this.renderer.render("agreement/agreement.html", INDONESIAN, () -> words(agreement, contact));
	}

	private Map<String, Object> words(Agreement agreement, @Nullable PartnerContact contact) {
		AgreementTerms terms = agreement.proposal().terms();
		List<Map<String, String>> rows = List.of(row("kind", text("kind." + agreement.kind())),
				row("specification", terms.specification()), row("legality", terms.legality()),
				row("value", terms.value().toString()), row("payment", terms.payment()),
				row("delivery", terms.delivery()), row("returns", terms.returns()),
				row("cancellation", terms.cancellation()), row("choiceOfLaw", terms.choiceOfLaw()),
				row("share", text("percent", terms.shareBasisPoints() / 100, terms.shareBasisPoints() % 100)));
		List<Map<String, String>> signatures = List.of(
				signature(agreement.parties().smeName(), agreement.signatures().sme(), text("known.sme")),
				signature(agreement.parties().partnerName(), agreement.signatures().partner(), known(contact)));
		return Map.of("heading", text("heading"), "basis", text("basis"), "status",
				text("status." + agreement.status()), "rows", rows, "signatures", signatures, "proof",
				text("proof", Integer.toString(agreement.proposal().round()), agreement.hash()), "number",
				text("number", agreement.id().toString()));
	}

	private Map<String, String> row(String name, String value) {
		return Map.of("name", text(name), "value", value);
	}

	/** Registry keeps the address under the number that is printed. */
	private String known(@Nullable PartnerContact contact) {
		return (contact != null && contact.provedAt() != null)
				? text("known." + contact.kind(), TIME.format(contact.provedAt()), contact.contactId().toString())
				: text("known.partner");
	}

	/** When a side signed, and how it was known. */
	private Map<String, String> signature(String party, @Nullable Instant at, String known) {
		return Map.of("party", party, "state",
				(at != null) ? text("signed", TIME.format(at)) + ". " + known : text("unsigned"));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage("agreement." + key, arguments, INDONESIAN);
	}

}
