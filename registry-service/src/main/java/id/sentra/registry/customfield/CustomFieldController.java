package id.sentra.registry.customfield;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.customfield.CustomFieldResponses.CustomFieldResponse;
import id.sentra.registry.customfield.CustomFieldResponses.FieldRowResponse;
import id.sentra.registry.customfield.CustomFieldResponses.SmeFieldsResponse;
import id.sentra.registry.customfield.CustomFieldResponses.SmeValueResponse;
import id.sentra.registry.customfield.CustomFieldValues.ListedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Fields that offices define, and what SMEs have in them. */
@RestController
class CustomFieldController {

	private static final int MOST_SMES = 500;

	private static final int MOST_VALUES = 300;

	private static final int LONGEST_TEXT = 1_000;

	private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,47}");

	private final CustomFieldService definitions;

	private final SmeFieldService values;

	private final Regions regions;

	CustomFieldController(CustomFieldService definitions, SmeFieldService values, Regions regions) {
		this.definitions = definitions;
		this.values = values;
		this.regions = regions;
	}

	/** Of a regency: shipped ones first, retired ones too. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/custom-fields")
	Mono<Page<CustomFieldResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			CurrentUser user) {
		return this.definitions.list(region, user)
			.map((all) -> new Page<>(all.stream().map(CustomFieldResponses::of).toList(), null));
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/custom-fields/{id}")
	Mono<ResponseEntity<CustomFieldResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.definitions.find(id, user).map(CustomFieldResponses::ok);
	}

	@Allowed(Role.ADMIN)
	@Answers(value = CustomFieldResponse.class, status = 201)
	@PostMapping("/api/registry/custom-fields")
	Mono<ResponseEntity<byte[]>> define(@RequestBody CustomFieldRequest body, CurrentUser user,
			IdempotentRequest request) {
		return request.once(body,
				() -> this.definitions.define(body, user)
					.map((field) -> ResponseEntity.created(URI.create("/api/registry/custom-fields/" + field.id()))
						.eTag(ETags.of(field.version()))
						.body(CustomFieldResponses.of(field))));
	}

	@Allowed(Role.ADMIN)
	@PutMapping("/api/registry/custom-fields/{id}")
	Mono<ResponseEntity<CustomFieldResponse>> change(@PathVariable UUID id, @RequestBody CustomFieldRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.definitions.change(id, version, body, user).map(CustomFieldResponses::ok);
	}

	@Allowed(Role.ADMIN)
	@PostMapping("/api/registry/custom-fields/{id}/retire")
	Mono<ResponseEntity<CustomFieldResponse>> retire(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.definitions.retire(id, version, user).map(CustomFieldResponses::ok);
	}

	@Allowed(Role.ADMIN)
	@PostMapping("/api/registry/custom-fields/{id}/reinstate")
	Mono<ResponseEntity<CustomFieldResponse>> reinstate(@PathVariable UUID id, CurrentUser user,
			@IfMatch long version) {
		return this.definitions.reinstate(id, version, user).map(CustomFieldResponses::ok);
	}

	/** SMEs that have something in a field, by its value; narrowed to one or a range. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/custom-fields/{id}/values")
	Mono<Page<FieldRowResponse>> values(@PathVariable UUID id, @RequestParam(required = false) @Nullable String value,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.values.list(id, value, from, to, region, page, user).map((found) -> found.map(this::row));
	}

	/** SMEs that have nothing in a field. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/custom-fields/{id}/missing")
	Mono<Page<FieldRowResponse>> missing(@PathVariable UUID id,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.values.missing(id, region, page, user).map((found) -> found.map(this::row));
	}

	/** What up to 500 SMEs have in fields that are not personal. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@PostMapping("/api/registry/custom-fields/values")
	Mono<Page<SmeValueResponse>> valuesOf(@RequestBody SmesRequest body, CurrentUser user) {
		return this.values.ofAll(body.read(), body.regionCode(), user)
			.map((all) -> new Page<>(all.stream().map(SmeValueResponse::of).toList(), null));
	}

	/** Whether an SME that is to be registered there may have these values. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@PostMapping("/api/registry/custom-fields/check")
	Mono<Void> check(@RequestBody CheckRequest body, CurrentUser user) {
		return this.values.check(body.regionCode(), new ValuesRequest(body.values()).read(), user);
	}

	/** Personal values are masked. */
	@SignedIn
	@GetMapping("/api/registry/smes/{id}/custom-fields")
	Mono<ResponseEntity<SmeFieldsResponse>> of(@PathVariable UUID id, CurrentUser user) {
		return this.values.of(id, user).map(CustomFieldResponses::ok);
	}

	/** In clear; that somebody looked is written down. */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@GetMapping("/api/registry/smes/{id}/custom-fields/personal")
	Mono<ResponseEntity<SmeFieldsResponse>> personal(@PathVariable UUID id, CurrentUser user) {
		return this.values.personal(id, user)
			.map((found) -> ResponseEntity.ok()
				.eTag(ETags.of(found.version()))
				.cacheControl(CacheControl.noStore())
				.body(SmeFieldsResponse.of(found)));
	}

	/** By the keys of fields; those not named stay, an empty text is none. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/api/registry/smes/{id}/custom-fields")
	Mono<ResponseEntity<SmeFieldsResponse>> save(@PathVariable UUID id, @RequestBody ValuesRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.values.save(id, version, body.read(), user).map(CustomFieldResponses::ok);
	}

	private FieldRowResponse row(ListedValue row) {
		return new FieldRowResponse(row.smeId(), row.businessName(), row.value(), row.region().value(),
				this.regions.name(row.region()).orElse(""));
	}

	/** SMEs of a regency whose values are wanted. */
	record SmesRequest(@Nullable List<@Nullable UUID> smes, @Nullable RegionCode regionCode) {

		List<UUID> read() {
			List<UUID> wanted = (this.smes != null) ? this.smes.stream().flatMap(Stream::ofNullable).toList()
					: List.of();
			if (wanted.isEmpty() || wanted.size() > MOST_SMES) {
				throw Refused.fields(List.of(new FieldProblem("smes", "custom-field-smes", MOST_SMES)));
			}
			return wanted;
		}

	}

	/**
	 * What an SME is to have, and the regency it is in. Its text form does not tell it.
	 */
	record CheckRequest(@Nullable RegionCode regionCode, @Nullable Map<String, @Nullable String> values) {

		@Override
		public String toString() {
			return "CheckRequest";
		}

	}

	/** What an SME has, by the keys of fields. Its text form does not tell it. */
	record ValuesRequest(@Nullable Map<String, @Nullable String> values) {

		Map<String, String> read() {
			Map<String, @Nullable String> given = (this.values != null) ? this.values : Map.of();
			RequestFields fields = new RequestFields();
			Map<String, Field<@Nullable String>> read = new LinkedHashMap<>();
			given.forEach((key, text) -> {
				if (!KEY.matcher(key).matches() || given.size() > MOST_VALUES) {
					fields.refuse("values", "custom-field-unknown");
					return;
				}
				read.put(key, fields.optional(SmeFieldService.FORM_FIELD + key, text, "size",
						(one) -> Optional.of(one).filter((typed) -> typed.length() <= LONGEST_TEXT)));
			});
			return fields.all(() -> texts(read)).value();
		}

		private static Map<String, String> texts(Map<String, Field<@Nullable String>> read) {
			Map<String, String> texts = new LinkedHashMap<>();
			read.forEach((key, field) -> texts.put(key, Objects.requireNonNullElse(field.value(), "")));
			return texts;
		}

		@Override
		public String toString() {
			return "ValuesRequest";
		}

	}

}
