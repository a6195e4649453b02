package id.sentra.registry.customfield;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.customfield.domain.CustomField.Definition;
import id.sentra.registry.customfield.domain.FieldKind;
import id.sentra.registry.customfield.domain.FieldOption;
import org.jspecify.annotations.Nullable;

/**
 * A field as an office defines it. What becomes of the values there are is asked when
 * their kind changes. Options with a key are those there were; which are left out are
 * retired.
 */
record CustomFieldRequest(@Nullable RegionCode regionCode, @Nullable String name, @Nullable String nameEn,
		@Nullable FieldKind kind, @Nullable Boolean personal, @Nullable List<@Nullable Role> readers,
		@Nullable LocalDate requiredFrom, @Nullable String legalBasis, @Nullable List<@Nullable OptionRequest> options,
		@Nullable Conversion values) {

	static final int MOST_OPTIONS = 50;

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_BASIS = 200;

	private static final int MOST_READERS = 8;

	/** Who sees personal data, if only masked. */
	private static final Set<Role> PERSONAL_READERS = EnumSet.of(Role.OFFICER, Role.AUDITOR, Role.SME_OWNER);

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

	/**
	 * What is to be kept.
	 * @param known the options there are
	 */
	Definition read(List<FieldOption> known) {
		RequestFields fields = new RequestFields();
		Field<String> named = fields.publicText("name", this.name, LONGEST_NAME);
		Field<String> english = fields.publicText("nameEn", this.nameEn, LONGEST_NAME);
		Field<FieldKind> sort = fields.given("kind", this.kind, "custom-field-kind", (one) -> one != FieldKind.NPWP);
		Field<Boolean> secret = fields.given("personal", this.personal);
		Field<List<Role>> seeing = fields.each("readers", this.readers, 1, MOST_READERS, "custom-field-readers",
				(role) -> fields.given("readers", role));
		fields.check("readers", "custom-field-readers-personal", seeing, secret,
				(roles, hidden) -> !hidden || PERSONAL_READERS.containsAll(roles));
		fields.check("legalBasis", "custom-field-basis", secret,
				(hidden) -> !hidden || (this.legalBasis != null && !this.legalBasis.isBlank()));
		Field<@Nullable String> basis = (this.legalBasis != null && !this.legalBasis.isBlank())
				? text(fields.publicText("legalBasis", this.legalBasis, LONGEST_BASIS), fields) : fields.none();
		if (this.requiredFrom != null && (this.requiredFrom.isBefore(EARLIEST) || this.requiredFrom.isAfter(LATEST))) {
			fields.refuse("requiredFrom", "custom-field-required");
		}
		List<FieldOption> offered = (this.kind == FieldKind.CHOICE) ? merged(known, fields) : List.of();
		return new Definition(named.value(), english.value(), sort.value(), secret.value(),
				EnumSet.copyOf(seeing.value()), this.requiredFrom, basis.value(), offered);
	}

	private static Field<@Nullable String> text(Field<String> read, RequestFields fields) {
		return fields.all(read::value);
	}

	/** Those there were keep their key and stay, though retired; new ones get one. */
	private List<FieldOption> merged(List<FieldOption> known, RequestFields fields) {
		Map<String, FieldOption> left = new LinkedHashMap<>();
		known.forEach((option) -> left.put(option.key(), option));
		Set<String> keys = new HashSet<>(left.keySet());
		Set<String> labels = new HashSet<>();
		List<FieldOption> merged = new ArrayList<>();
		for (OptionRequest given : (this.options != null) ? this.options : List.<@Nullable OptionRequest>of()) {
			if (given == null) {
				fields.refuse("options", "not-null");
				continue;
			}
			FieldOption option = given.read(left, keys, fields);
			if (option != null && !option.retired() && !labels.add(option.label().toLowerCase(Locale.ROOT))) {
				fields.refuse("options", "custom-field-options-same");
			}
			if (option != null) {
				merged.add(option);
			}
		}
		left.values()
			.forEach((option) -> merged.add(new FieldOption(option.key(), option.label(), option.labelEn(), true)));
		if (merged.size() > MOST_OPTIONS || merged.stream().allMatch(FieldOption::retired)) {
			fields.refuse("options", "custom-field-options", MOST_OPTIONS);
		}
		return merged;
	}

	/** What becomes of values that are there when their kind changes. */
	enum Conversion {

		/** Those that can be read as the new kind are, the others go. */
		CONVERT,
		/** All go. */
		CLEAR

	}

	/** An option as it is typed, without a key if it is new. */
	record OptionRequest(@Nullable String key, @Nullable String label, @Nullable String labelEn,
			@Nullable Boolean retired) {

		private static final int LONGEST_KEY = 40;

		@Nullable FieldOption read(Map<String, FieldOption> left, Set<String> keys, RequestFields fields) {
			if (this.key != null && left.remove(this.key) == null) {
				throw Refused.fields(List.of(new FieldProblem("options", "custom-field-option-unknown")));
			}
			if (this.label == null || this.label.isBlank()) {
				fields.refuse("options", "not-blank");
				return null;
			}
			fields.publicText("options", this.label, LONGEST_NAME);
			String english = (this.labelEn == null || this.labelEn.isBlank()) ? this.label : this.labelEn;
			fields.publicText("options", english, LONGEST_NAME);
			String own = (this.key != null) ? this.key : Keys.free(this.label, LONGEST_KEY, keys);
			keys.add(own);
			return new FieldOption(own, this.label.strip(), english.strip(), Boolean.TRUE.equals(this.retired));
		}

	}

}
