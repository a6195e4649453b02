package id.sentra.gateway.bazaar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.Required;
import id.sentra.gateway.page.PageSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The plan of a bazaar between its form and the service. */
@Component
class PlanForm {

	private static final int MOST_DRAWN = 400;

	private final PageSettings settings;

	private final Required required;

	PlanForm(PageSettings settings, Required required) {
		this.settings = settings;
		this.required = required;
	}

	/** What can be told to be wrong without the service. */
	Optional<FormProblem> wrong(Form form, Locale locale) {
		PlanLines lines = new PlanLines(form, this.required, locale);
		PlanParser parser = new PlanParser(form, lines);
		parser.trades();
		parser.points();
		return this.required.problem(lines.wrong(), locale);
	}

	Map<String, Object> body(Form form, Locale locale) {
		PlanParser parser = new PlanParser(form, new PlanLines(form, this.required, locale));
		Map<String, Object> body = Form.body("name", form.text("name"), "regionCode", form.text("regionCode"),
				"venueName", form.text("venueName"), "startsOn", form.date("startsOn"), "endsOn", form.date("endsOn"),
				"applyUntil", endOf(form.date("applyUntil")), "answerDays", form.count("answerDays"), "mostStalls",
				form.count("mostStalls"));
		body.put("zones", parser.zones());
		body.put("reserves", parser.reserves());
		body.put("trades", parser.trades());
		Map<String, Object> points = parser.points();
		if (!points.isEmpty()) {
			body.put("points", points);
		}
		return body;
	}

	/** What the form needs besides what was typed. */
	Map<String, Object> model(Form form, Locale locale) {
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("criteria", PlanParser.CRITERIA);
		model.put("rows", PlanLines.shown(form, 3, "zona", "lapak", "fasilitas") + more(form, "rows"));
		model.put("trades", PlanLines.shown(form, 3, "jualan", "batas", "khusus") + more(form, "trades"));
		model.put("reserves",
				PlanLines.shown(form, 1, "cadangan", "untuk", "zonacadangan", "jumlah") + more(form, "reserves"));
		model.put("orders", PlanLines.shown(form, 1, "zonaurut", "kriteria", "poin") + more(form, "orders"));
		List<ZonePlan> zones = new PlanParser(form, new PlanLines(form, this.required, locale)).zones();
		if (!zones.isEmpty()) {
			int size = zones.stream().mapToInt(ZonePlan::size).sum();
			model.put("size", size);
			if (size <= MOST_DRAWN) {
				model.put("layout", Layout.of(zones.stream().flatMap((zone) -> zone.stalls().stream()).toList()));
			}
		}
		return model;
	}

	/** A plan there is: with its days when it is changed, without when it is copied. */
	Form of(Bazaar bazaar, boolean withDays) {
		Bazaar.Plan plan = bazaar.plan();
		Map<String, Object> typed = Form.body("name", bazaar.name(), "regionCode", bazaar.regionCode(), "venueName",
				bazaar.venueName(), "answerDays", bazaar.answerDays(), "mostStalls", plan.mostStalls());
		if (withDays) {
			typed.putAll(Form.body("startsOn", bazaar.startsOn(), "endsOn", bazaar.endsOn(), "applyUntil",
					LocalDate.ofInstant(bazaar.applyUntil(), this.settings.timeZone()), Form.VERSION,
					bazaar.version()));
		}
		PlanCopy.write(plan, typed);
		return Form.of(typed);
	}

	private static int more(Form form, String group) {
		return form.has("tambah", group) ? 2 : 0;
	}

	private @Nullable Instant endOf(@Nullable LocalDate day) {
		return (day != null) ? day.atTime(LocalTime.of(23, 59)).atZone(this.settings.timeZone()).toInstant() : null;
	}

}
