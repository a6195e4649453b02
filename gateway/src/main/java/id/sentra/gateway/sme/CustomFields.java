package id.sentra.gateway.sme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Fields that offices define, and what SMEs have in them, as the registry keeps them. */
@HttpExchange("/api/registry")
public interface CustomFields {

	/** Kinds an office can give a field. */
	@ContractEnum(value = "registry/CustomFieldRequest/kind", part = true)
	List<String> KINDS = List.of("TEXT", "NUMBER", "RUPIAH", "DATE", "CHOICE", "YES_NO");

	/** What can become of values when their kind changes. */
	@ContractEnum("registry/CustomFieldRequest/values")
	List<String> CONVERSIONS = List.of("CONVERT", "CLEAR");

	/** Shipped ones first, then those of a regency. */
	@GetExchange("/custom-fields")
	Mono<Listed<CustomField>> list(CurrentUser user, @RequestParam @Nullable String region);

	@GetExchange("/custom-fields/{id}")
	Mono<CustomField> find(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/custom-fields")
	Mono<CustomField> define(CurrentUser user, @RequestBody Definition definition, @IdempotencyKey String key);

	@PutExchange("/custom-fields/{id}")
	Mono<CustomField> change(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Definition definition);

	@PostExchange("/custom-fields/{id}/retire")
	Mono<CustomField> retire(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/custom-fields/{id}/reinstate")
	Mono<CustomField> reinstate(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** SMEs that have something in a field, by its value. */
	@GetExchange("/custom-fields/{id}/values")
	Mono<Listed<Row>> values(CurrentUser user, @PathVariable UUID id, @RequestParam @Nullable String value,
			@RequestParam @Nullable String from, @RequestParam @Nullable String to,
			@RequestParam @Nullable String region, PageQuery page);

	/** SMEs that have nothing in a field. */
	@GetExchange("/custom-fields/{id}/missing")
	Mono<Listed<Row>> missing(CurrentUser user, @PathVariable UUID id, @RequestParam @Nullable String region,
			PageQuery page);

	/** What some SMEs have in fields that are not personal. */
	@PostExchange("/custom-fields/values")
	Mono<Listed<SmeValue>> valuesOf(CurrentUser user, @RequestBody SmesOf smes);

	/** Refuses what an SME that is to be registered could not have. */
	@PostExchange("/custom-fields/check")
	Mono<Void> check(CurrentUser user, @RequestBody Check check);

	/** Personal values masked. */
	@GetExchange("/smes/{id}/custom-fields")
	Mono<SmeFields> of(CurrentUser user, @PathVariable UUID id);

	/** In clear; the registry writes down who looked. */
	@GetExchange("/smes/{id}/custom-fields/personal")
	Mono<SmeFields> personal(CurrentUser user, @PathVariable UUID id);

	@PutExchange("/smes/{id}/custom-fields")
	Mono<SmeFields> save(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Values values);

	/** What an office says of a field. */
	record Definition(@Nullable String regionCode, String name, String nameEn, @Nullable String kind, boolean personal,
			List<String> readers, @Nullable LocalDate requiredFrom, @Nullable String legalBasis,
			List<NamedOption> options, @Nullable String values) {
	}

	/** What may be chosen; without a key if it is new. */
	record NamedOption(@Nullable String key, String label, @Nullable String labelEn, boolean retired) {
	}

	/** What a form says of the fields. */
	static Values typed(Form form) {
		Map<String, String> values = new LinkedHashMap<>();
		form.values()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith(SmeFields.FORM_FIELD))
			.forEach((name) -> values.put(name.substring(SmeFields.FORM_FIELD.length()), form.text(name)));
		return new Values(values);
	}

	/** Values by the keys of fields, empty ones too. Its text form does not tell them. */
	record Values(@JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, String> values) {

		@Override
		public String toString() {
			return "Values";
		}

	}

	/**
	 * What an SME to be registered in a regency is to have. Its text form does not tell.
	 */
	record Check(String regionCode, @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, String> values) {

		@Override
		public String toString() {
			return "Check";
		}

	}

	/** SMEs of a regency. */
	record SmesOf(List<UUID> smes, @Nullable String regionCode) {
	}

	/** An SME in the list of a field. */
	record Row(UUID smeId, String businessName, @Nullable String value, String regionName) {
	}

	/** What an SME has in a field. */
	record SmeValue(UUID smeId, UUID fieldId, String value) {
	}

}
