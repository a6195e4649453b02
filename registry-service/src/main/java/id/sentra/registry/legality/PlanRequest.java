package id.sentra.registry.legality;

import java.time.LocalDate;
import java.util.List;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.legality.LegalityCase.Plan;
import id.sentra.registry.legality.LegalityCase.Step;
import org.jspecify.annotations.Nullable;

/** How a permit is got, as it is typed. */
record PlanRequest(@Nullable Permit permit, @Nullable String title, @Nullable String helper, @Nullable Long cost,
		@Nullable LocalDate dueOn, @Nullable List<@Nullable String> steps) {

	private static final int LONGEST = 100;

	private static final int LONGEST_STEP = 200;

	private static final int MOST_STEPS = 20;

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final int YEARS_AHEAD = 10;

	Plan read(LocalDate today) {
		RequestFields fields = new RequestFields();
		Field<Permit> kind = fields.given("permit", this.permit);
		Field<@Nullable String> name = fields.none();
		if (this.permit == Permit.OTHER) {
			name = text(fields, "title", this.title);
		}
		else if (this.title != null && !this.title.isBlank()) {
			fields.refuse("title", "document-title");
		}
		Field<@Nullable String> by = (this.helper == null || this.helper.isBlank()) ? fields.none()
				: text(fields, "helper", this.helper);
		Field<@Nullable Rupiah> price = fields.optionalAmount("cost", this.cost, 0);
		Field<LocalDate> due = fields.given("dueOn", this.dueOn, "legality-due",
				(day) -> !day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(YEARS_AHEAD)));
		Field<List<Step>> all = fields.each("steps", this.steps, 1, MOST_STEPS, "legality-steps", (step) -> {
			Field<String> read = fields.printable("steps", step, LONGEST_STEP, "contact", PublicText::carriesContact);
			return fields.all(() -> new Step(read.value(), null, null));
		});
		return new Plan(kind.value(), name.value(), by.value(), price.value(), due.value(), all.value());
	}

	private static Field<@Nullable String> text(RequestFields fields, String field, @Nullable String text) {
		Field<String> read = fields.printable(field, text, LONGEST, "contact", PublicText::carriesContact);
		return fields.all(read::value);
	}

}
