package id.sentra.registry.legality;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** How a case ended: granted with its document, else why not. */
record ResultRequest(@Nullable CaseResult result, @Nullable String reason, @Nullable String documentId) {

	private static final int LONGEST = 500;

	private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	Result read() {
		RequestFields fields = new RequestFields();
		Field<CaseResult> how = fields.given("result", this.result);
		Field<@Nullable String> why = fields.none();
		boolean isSaid = this.reason != null && !this.reason.isBlank();
		if (isSaid || this.result == CaseResult.REFUSED || this.result == CaseResult.GIVEN_UP) {
			Field<String> read = fields.printable("reason", this.reason, LONGEST, "contact",
					PublicText::carriesContact);
			why = fields.all(read::value);
		}
		Field<@Nullable UUID> paper = fields.optional("documentId", this.documentId, "type-mismatch",
				ResultRequest::id);
		if ((this.result == CaseResult.GRANTED) != (this.documentId != null && !this.documentId.isBlank())) {
			fields.refuse("documentId", "legality-document");
		}
		return new Result(CaseState.valueOf(how.value().name()), why.value(), paper.value());
	}

	private static Optional<UUID> id(String text) {
		return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

	/** How it may end. */
	enum CaseResult {

		GRANTED, REFUSED, GIVEN_UP

	}

	/** What is to be kept. */
	record Result(CaseState state, @Nullable String reason, @Nullable UUID documentId) {
	}

}
