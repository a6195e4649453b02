package id.sentra.registry.privacy;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.pdf.PdfRenderer;
import id.sentra.platform.region.Regions;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.region.TimeZones.TimeZone;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Sme;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is held of an owner as PDF, from an HTML template; its words are messages. */
@Component
class HeldDataPdf {

	private final PdfRenderer renderer;

	private final MessageSource messages;

	private final Regions regions;

	private final TimeZones zones = TimeZones.load();

	HeldDataPdf(Bulkhead bulkhead, MessageSource messages, Regions regions) {
		this.renderer = new PdfRenderer(HeldDataPdf.class.getClassLoader(), bulkhead);
		this.messages = messages;
		this.regions = regions;
	}

	Mono<byte[]> render(HeldData held, Locale locale) {
		return this.renderer.render("privacy/held.html", locale, () -> words(held, locale));
	}

	private Map<String, Object> words(HeldData held, Locale locale) {
		TimeZone zone = this.zones.of(held.sme().regency());
		return Map.of("heading", text("heading", locale), "basis", text("basis", locale), "rows",
				rows(held.sme(), locale), "kept", text("kept", locale), "records",
				held.records().stream().map((kept) -> row(kept, zone, locale)).toList(), "done", text("done", locale),
				"acts", held.acts().stream().map((act) -> line(act, zone, locale)).toList(), "more",
				held.more() ? text("more", locale) : "");
	}

	private List<Map<String, String>> rows(Sme sme, Locale locale) {
		Profile profile = sme.profile();
		Owner owner = profile.owner();
		Business business = profile.business();
		List<Map<String, String>> rows = new ArrayList<>();
		add(rows, "owner", owner.name(), locale);
		add(rows, "nik", owner.nik().value(), locale);
		add(rows, "gender", text(owner.gender().name(), locale), locale);
		add(rows, "phone", (owner.phone() != null) ? owner.phone().value() : null, locale);
		add(rows, "email", (owner.email() != null) ? owner.email().value() : null, locale);
		add(rows, "low-income", text(owner.lowIncomeHousehold() ? "yes" : "no", locale), locale);
		add(rows, "street", profile.location().street(), locale);
		add(rows, "district", this.regions.name(profile.location().district()).orElse(""), locale);
		add(rows, "business", business.name(), locale);
		for (Detail detail : Detail.values()) {
			add(rows, detail.key(), detail.of(business.details()), locale);
		}
		add(rows, "kbli", (business.kbli() != null) ? business.kbli().code() : null, locale);
		add(rows, "since", (business.since() != null) ? business.since().toString() : null, locale);
		add(rows, "capital", amount(business.capital()), locale);
		add(rows, "sales", amount(business.yearlySales()), locale);
		return rows;
	}

	private void add(List<Map<String, String>> rows, String label, @Nullable String value, Locale locale) {
		rows.add(Map.of("label", text(label, locale), "value", (value != null) ? value : text("nothing", locale)));
	}

	private Map<String, String> row(HeldRecord kept, TimeZone zone, Locale locale) {
		return Map.of("when", when(kept.since(), zone, locale), "what", text("record." + kept.what(), locale),
				"details",
				kept.details()
					.stream()
					.map((one) -> text("detail." + one.name(), locale) + ": "
							+ this.messages.getMessage("held.value." + one.value(), null, one.value(), locale))
					.collect(Collectors.joining("; ")));
	}

	private Map<String, String> line(ProcessingLog.Act act, TimeZone zone, Locale locale) {
		return Map.of("when", when(act.at(), zone, locale), "what", text("act." + act.what(), locale), "by", act.by(),
				"note", (act.note() != null) ? act.note() : "");
	}

	private static String when(Instant at, TimeZone zone, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", locale).format(at.atZone(zone.zone())) + " "
				+ zone.abbreviation();
	}

	private static @Nullable String amount(@Nullable Rupiah amount) {
		return (amount != null) ? amount.toString() : null;
	}

	private String text(String key, Locale locale) {
		return String.valueOf(this.messages.getMessage("held." + key, null, "held." + key, locale));
	}

}
