package id.sentra.gateway.customfield;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.sentra.gateway.form.RegionChoice;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.CustomField;
import id.sentra.gateway.sme.CustomFields;
import id.sentra.gateway.sme.CustomFields.Row;
import id.sentra.gateway.sme.SmeFields;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * SMEs by what they have in one field, or that they have nothing in it. An address that
 * names a field that is not there, or is not for who asks, opens with an empty list.
 */
@Page
@RequestMapping("/umkm/isian/daftar")
class FieldValueListController {

	private static final String FIELD = "isian";

	private static final String WORDS = "customfield.answer";

	private static final int REGENCY_LENGTH = "21.72".length();

	private final CustomFields fields;

	private final RegionChoice regions;

	private final Lists lists;

	private final ListFiles files;

	FieldValueListController(CustomFields fields, RegionChoice regions, Lists lists, ListFiles files) {
		this.fields = fields;
		this.regions = regions;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(name = FIELD, defaultValue = "") String key,
			@RequestParam(name = "wilayah", defaultValue = "") String place, ServerWebExchange exchange) {
		user.require(CustomFieldController.READERS);
		String office = office(user, place);
		if (office == null) {
			return Mono.just(Rendering.view("customfield/region")
				.modelAttribute("provinces", this.regions.offered(user.known()))
				.build());
		}
		return this.fields.list(user, office).flatMap((all) -> {
			Optional<CustomField> field = find(all, key);
			ListDefinition<Row> list = list(all.items(), field, user);
			ListQuery query = ListQuery.of(list, exchange);
			return this.lists.page("customfield/values", list, query, user,
					key.isBlank() ? Mono.just(Listed.none()) : read(user, field, query, query.page()), (view) -> {
						Map<String, Object> model = new HashMap<>(Map.of("view", view));
						field.ifPresent((found) -> model.put("field", found));
						return model;
					});
		});
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user,
			@RequestParam(name = FIELD, defaultValue = "") String key,
			@RequestParam(name = "wilayah", defaultValue = "") String place,
			@RequestParam(defaultValue = "xlsx") String format, ServerWebExchange exchange) {
		user.require(CustomFieldController.READERS);
		String office = office(user, place);
		Mono<Listed<CustomField>> fields = (office != null) ? this.fields.list(user, office) : Mono.just(Listed.none());
		return fields.flatMap((all) -> {
			Optional<CustomField> field = find(all, key);
			ListDefinition<Row> list = list(all.items(), field, user);
			ListQuery query = ListQuery.of(list, exchange);
			return this.files.file(list, query, user, format,
					(page) -> key.isBlank() ? Mono.just(Listed.none()) : read(user, field, query, page));
		});
	}

	/** The regency of the user, or that of the place asked for; null for none. */
	private @Nullable String office(CurrentUser user, String place) {
		if (!this.regions.isNeeded(user.known())) {
			return user.regency();
		}
		return (place.length() >= REGENCY_LENGTH) ? place.substring(0, REGENCY_LENGTH) : null;
	}

	private static Optional<CustomField> find(Listed<CustomField> all, String key) {
		return all.items().stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	private static ListDefinition<Row> list(List<CustomField> all, Optional<CustomField> field, CurrentUser user) {
		Map<String, String> names = new LinkedHashMap<>();
		all.forEach((one) -> names.put(one.key(), one.heading(user.locale())));
		ListDefinition<Row> list = ListDefinition.<Row>at("/umkm/isian/daftar", "customfield.values")
			.under("/umkm/isian", "customfield.title")
			.named(FIELD, "customfield.one", names);
		field.filter((one) -> !one.personal()).ifPresent((one) -> filters(list, one, user));
		list.flag("kosong", "customfield.missing")
			.district("wilayah", "sme.district")
			.link("sme.business", Row::businessName, (one) -> "/umkm/" + one.smeId() + "#isian");
		field.ifPresent((one) -> {
			one.column(list, user.locale(), Row::value);
			list.sorted("value");
		});
		return list.text("sme.district", Row::regionName).sorted("district");
	}

	private static void filters(ListDefinition<Row> list, CustomField field, CurrentUser user) {
		switch (field.kind()) {
			case "NUMBER", "RUPIAH", "DATE" ->
				list.search("dari", "customfield.from").search("sampai", "customfield.to");
			case "CHOICE" -> {
				Map<String, String> labels = new LinkedHashMap<>();
				field.options().forEach((option) -> labels.put(option.key(), option.label(user.locale())));
				list.named("isi", "customfield.value", labels);
			}
			case "YES_NO" -> list.choice("isi", "customfield.value", SmeFields.answers(), WORDS);
			default -> list.search("isi", "customfield.value.exact");
		}
	}

	/** A personal field has no list of values; nothing is both there and missing. */
	private Mono<Listed<Row>> read(CurrentUser user, Optional<CustomField> asked, ListQuery query, PageQuery page) {
		if (asked.isEmpty()) {
			return Mono.error(new ProblemException(ProblemCode.NOT_FOUND.problem()));
		}
		CustomField field = asked.get();
		String place = query.get("wilayah");
		if (query.get("kosong") == null && !field.personal()) {
			return this.fields.values(user, field.id(), query.get("isi"), query.get("dari"), query.get("sampai"), place,
					page);
		}
		if (query.get("isi") != null || query.get("dari") != null || query.get("sampai") != null) {
			return Mono.just(Listed.none());
		}
		boolean byValue = page.sort() != null && page.sort().endsWith("value");
		return this.fields.missing(user, field.id(), place,
				byValue ? new PageQuery(page.cursor(), null, page.limit(), page.count()) : page);
	}

}
