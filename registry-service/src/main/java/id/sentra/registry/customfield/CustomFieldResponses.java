package id.sentra.registry.customfield;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.web.ETags;
import id.sentra.registry.customfield.CustomFieldValues.StoredValue;
import id.sentra.registry.customfield.SmeFieldService.SmeField;
import id.sentra.registry.customfield.SmeFieldService.SmeFields;
import id.sentra.registry.customfield.domain.CustomField;
import id.sentra.registry.customfield.domain.CustomField.Definition;
import id.sentra.registry.customfield.domain.FieldKind;
import id.sentra.registry.customfield.domain.FieldOption;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Answers about fields and what SMEs have in them. */
final class CustomFieldResponses {

	private CustomFieldResponses() {
	}

	static ResponseEntity<CustomFieldResponse> ok(CustomField field) {
		return ResponseEntity.ok().eTag(ETags.of(field.version())).body(of(field));
	}

	static ResponseEntity<SmeFieldsResponse> ok(SmeFields found) {
		return ResponseEntity.ok().eTag(ETags.of(found.version())).body(SmeFieldsResponse.of(found));
	}

	static CustomFieldResponse of(CustomField field) {
		Definition definition = field.definition();
		RegionCode office = field.office();
		return new CustomFieldResponse(field.id(), field.version(), (office != null) ? office.value() : null,
				field.key(), definition.name(), definition.nameEn(), definition.kind(), definition.personal(),
				definition.readers().stream().sorted().toList(), definition.requiredFrom(), definition.legalBasis(),
				definition.options(), field.retiredAt());
	}

	/**
	 * A field as it is defined.
	 *
	 * @param office null for one that is shipped
	 */
	record CustomFieldResponse(UUID id, long version, @Nullable String office, String key, String name, String nameEn,
			FieldKind kind, boolean personal, List<Role> readers, @Nullable LocalDate requiredFrom,
			@Nullable String legalBasis, List<FieldOption> options, @Nullable Instant retiredAt) {
	}

	/** The fields of an SME; the version is that of what stands in them. */
	record SmeFieldsResponse(UUID smeId, long version, List<SmeFieldResponse> fields) {

		static SmeFieldsResponse of(SmeFields found) {
			return new SmeFieldsResponse(found.smeId(), found.version(),
					found.fields().stream().map(SmeFieldResponse::of).toList());
		}

	}

	/** A field and what an SME has in it. Its text form does not tell that. */
	record SmeFieldResponse(UUID id, String key, String name, String nameEn, FieldKind kind, boolean personal,
			List<FieldOption> options, @Nullable String value, boolean asked, boolean required) {

		static SmeFieldResponse of(SmeField one) {
			Definition definition = one.field().definition();
			return new SmeFieldResponse(one.field().id(), one.field().key(), definition.name(), definition.nameEn(),
					definition.kind(), definition.personal(), definition.options(), one.value(), one.asked(),
					one.required());
		}

		@Override
		public String toString() {
			return "SmeFieldResponse[" + this.key + "]";
		}

	}

	/** An SME in the list of a field. */
	record FieldRowResponse(UUID smeId, String businessName, @Nullable String value, String regionCode,
			String regionName) {
	}

	/** What an SME has in a field. */
	record SmeValueResponse(UUID smeId, UUID fieldId, String value) {

		static SmeValueResponse of(StoredValue stored) {
			return new SmeValueResponse(stored.smeId(), stored.fieldId(), stored.value());
		}

	}

}
