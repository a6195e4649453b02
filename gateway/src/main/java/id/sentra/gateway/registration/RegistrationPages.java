package id.sentra.gateway.registration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Provinces;
import id.sentra.gateway.registration.Questions.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of a registration; each carries all answers so far. */
@Component
class RegistrationPages {

	/** Of the sentences an owner agrees to. */
	static final String CONSENT = "2026-1";

	private final Provinces provinces;

	RegistrationPages(Provinces provinces) {
		this.provinces = provinces;
	}

	/** What is done and what comes next. */
	Rendering tasks(Form form, boolean account) {
		Map<String, Object> model = model(form);
		model.put("account", account);
		model.put("open", Questions.firstOpen(form).isPresent());
		model.put("tasks",
				Arrays.stream(Task.values())
					.map((task) -> new TaskLine(task.name(), task.isDone(form), task.start(form).field()))
					.toList());
		return Rendering.view("registration/tasks").model(model).build();
	}

	Rendering question(Questions question, Form form, @Nullable FormProblem problem) {
		Map<String, Object> model = model(form);
		model.put("question", question);
		model.put("place", question.ordinal() + 1);
		model.put("places", Questions.values().length);
		if (question == Questions.REGENCY) {
			model.put("provinces", this.provinces.all());
		}
		if (question == Questions.REGION_CODE) {
			model.put("districts", this.provinces.districts(form.text(Questions.REGENCY.field())));
		}
		return page("registration/question", model, form, problem);
	}

	/** All answers to be looked at once more. */
	Rendering check(Form form, @Nullable FormProblem problem) {
		Map<String, Object> model = model(form);
		model.put("consent", CONSENT);
		model.put("answers",
				Arrays.stream(Questions.values())
					.map((question) -> new Answer(question.field(), shown(question, form)))
					.toList());
		return page("registration/check", model, form, problem);
	}

	Rendering account(Form form, @Nullable FormProblem problem) {
		return page("registration/account", new HashMap<>(), form, problem);
	}

	private String shown(Questions question, Form form) {
		String answer = form.text(question.field());
		return List.of("regency", "district").contains(question.kind()) ? this.provinces.name(answer) : answer;
	}

	private static Map<String, Object> model(Form form) {
		return new HashMap<>(Map.of("fields", Questions.fields(), "form", form));
	}

	private static Rendering page(String view, Map<String, Object> model, Form form, @Nullable FormProblem problem) {
		return (problem != null) ? FormProblems.page(view, model, problem, form)
				: Rendering.view(view).model(model).modelAttribute("form", form).build();
	}

	/** A task, whether it is done, and the question it begins or goes on with. */
	record TaskLine(String name, boolean done, String start) {
	}

	/** A question and what was answered, in words. */
	record Answer(String field, String text) {
	}

}
