package id.sentra.gateway.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.training.CatalogueItem.Kind;
import id.sentra.gateway.training.CatalogueItem.Rule;
import org.jspecify.annotations.Nullable;

/** Courses, venues and trainers between their forms and the service. */
final class CatalogueForm {

	private CatalogueForm() {
	}

	/** The region is the chosen district of a venue, else the user's own. */
	static Map<String, Object> body(Kind kind, Form form, CurrentUser user) {
		return switch (kind) {
			case COURSE -> Form.body("code", form.text("code"), "name", form.text("name"), "description",
					form.text("description"), "regionCode", region(form, user), "rule", rule(form, "rule."));
			case VENUE -> Form.body("name", form.text("name"), "seats", form.count("seats"), "regionCode",
					form.text("regionCode"));
			case TRAINER, MENTOR -> Form.body("name", form.text("name"), "username", form.text("username"),
					"regionCode", region(form, user));
		};
	}

	static Map<String, Object> rule(Form form, String prefix) {
		return Form.body("from", form.date(prefix + "from"), "minimumAttendance",
				form.count(prefix + "minimumAttendance"), "minimumScore", form.count(prefix + "minimumScore"),
				"legalBasis", form.text(prefix + "legalBasis"));
	}

	static Form of(CatalogueItem item) {
		return Form.of(Form.body("name", item.name(), "description", item.description(), "seats", item.seats(),
				"username", item.username()));
	}

	/**
	 * Whether what was typed is how it stands: in use or not, with that rule, or so
	 * called.
	 */
	static boolean stands(CatalogueItem item, Form form) {
		if (form.has("pakai")) {
			return item.active() == form.has("pakai", "ya");
		}
		Map<String, Object> rule = rule(form, "");
		List<Rule> rules = (item.rules() != null) ? item.rules() : List.of();
		return rule.isEmpty() ? form.saysAs(of(item)) : rules.stream()
			.anyMatch((one) -> rule.equals(Form.body("from", one.from(), "minimumAttendance", one.minimumAttendance(),
					"minimumScore", one.minimumScore(), "legalBasis", one.legalBasis())));
	}

	/** What was typed over what there is. */
	static Form over(CatalogueItem item, Form typed) {
		Map<String, Object> values = new HashMap<>(of(item).values().toSingleValueMap());
		values.putAll(typed.values().toSingleValueMap());
		return Form.of(values);
	}

	private static @Nullable String region(Form form, CurrentUser user) {
		return form.text("regionCode").isEmpty() ? user.region() : form.text("regionCode");
	}

}
