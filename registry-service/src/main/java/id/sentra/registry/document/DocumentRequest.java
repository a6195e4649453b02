package id.sentra.registry.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.document.domain.DocumentContent;
import id.sentra.registry.document.domain.DocumentKind;
import id.sentra.registry.files.StoredFiles;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is typed, with the files sent before that belong to it. Its text form
 * does not tell the number.
 */
record DocumentRequest(@Nullable DocumentKind kind, @Nullable String title, @Nullable String number,
		@Nullable LocalDate issuedOn, @Nullable LocalDate validUntil, @Nullable List<@Nullable UUID> files,
		@Nullable String replaces) {

	private static final int LONGEST_TITLE = 100;

	private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

	private static final int YEARS_AHEAD = 100;

	DocumentInput read(LocalDate today) {
		RequestFields fields = new RequestFields();
		Field<DocumentKind> read = fields.given("kind", this.kind);
		DocumentKind sort = (this.kind != null) ? this.kind : DocumentKind.OTHER;
		Field<@Nullable String> name = fields.none();
		if (sort == DocumentKind.OTHER) {
			Field<String> given = fields.printable("title", this.title, LONGEST_TITLE, "contact",
					PublicText::carriesContact);
			name = fields.all(given::value);
		}
		else if (this.title != null && !this.title.isBlank()) {
			fields.refuse("title", "document-title");
		}
		String code = "document-number-" + sort.name().toLowerCase(Locale.ROOT);
		Field<@Nullable String> digits = fields.optional("number", this.number, code, sort::number);
		if (sort.isNumbered() && (this.number == null || this.number.isBlank())) {
			fields.refuse("number", "not-blank");
		}
		LocalDate end = (this.validUntil != null) ? this.validUntil : sort.validUntil(this.issuedOn);
		checkDays(fields, sort, end, today);
		Field<List<UUID>> sent = fields.each("files", this.files, 0, StoredFiles.MOST_OF_A_RECORD, "document-files",
				(id) -> fields.given("files", id));
		Field<@Nullable UUID> old = fields.optional("replaces", this.replaces, "type-mismatch", DocumentRequest::id);
		Field<@Nullable String> called = name;
		return new DocumentInput(new DocumentContent(read.value(), called.value(), digits.value(), this.issuedOn, end),
				List.copyOf(sent.value()), old.value());
	}

	private static Optional<UUID> id(String text) {
		return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

	private void checkDays(RequestFields fields, DocumentKind sort, @Nullable LocalDate end, LocalDate today) {
		if (this.issuedOn != null && (this.issuedOn.isBefore(EARLIEST) || this.issuedOn.isAfter(today))) {
			fields.refuse("issuedOn", "document-issued");
		}
		if (end == null) {
			if (sort == DocumentKind.PIRT) {
				fields.refuse("validUntil", "pirt-days");
			}
			return;
		}
		if (end.isBefore(EARLIEST) || end.isAfter(today.plusYears(YEARS_AHEAD))) {
			fields.refuse("validUntil", "document-end");
		}
		else if (this.issuedOn != null && end.isBefore(this.issuedOn)) {
			fields.refuse("validUntil", "document-end-before");
		}
		else if (this.issuedOn != null && sort == DocumentKind.PIRT && end.isAfter(sort.validUntil(this.issuedOn))) {
			fields.refuse("validUntil", "pirt-years");
		}
	}

	@Override
	public String toString() {
		return "DocumentRequest[" + this.kind + "]";
	}

	/** What is to be kept. */
	record DocumentInput(DocumentContent content, List<UUID> files, @Nullable UUID replaces) {
	}

}
