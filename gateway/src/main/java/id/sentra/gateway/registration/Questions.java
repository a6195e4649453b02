package id.sentra.gateway.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import id.sentra.gateway.form.Form;

/**
 * What an owner is asked, a question a page, in this order. Whether an answer can be
 * right is judged here roughly, so that it is told at once; the registry judges it fully.
 */
enum Questions {

	OWNER_NAME(Task.PERSON, "text", (form) -> !form.text("ownerName").isEmpty()),
	NIK(Task.PERSON, "digits", (form) -> form.text("nik").replaceAll("[\\s.-]", "").matches("\\d{16}")),
	PHONE(Task.PERSON, "tel", (form) -> form.text("phone").replaceAll("[\\s.()+-]", "").matches("\\d{9,15}")),
	BUSINESS_NAME(Task.BUSINESS, "text", (form) -> !form.text("businessName").isEmpty()),
	PRODUCT(Task.BUSINESS, "text", (form) -> !form.text("product").isEmpty()),
	REGENCY(Task.BUSINESS, "regency", (form) -> form.text("regency").matches("\\d{2}\\.\\d{2}")),
	REGION_CODE(Task.BUSINESS, "district",
			(form) -> form.text("regionCode").matches("\\d{2}\\.\\d{2}\\.\\d{2}")
					&& form.text("regionCode").startsWith(form.text("regency") + ".")),
	STREET(Task.BUSINESS, "text", (form) -> !form.text("street").isEmpty()),
	YEARLY_SALES(Task.BUSINESS, "money", (form) -> {
		Long sales = form.number("yearlySales");
		return sales != null && sales >= 0;
	});

	private final Task task;

	private final String kind;

	private final Predicate<Form> answered;

	Questions(Task task, String kind, Predicate<Form> answered) {
		this.task = task;
		this.kind = kind;
		this.answered = answered;
	}

	/** The field's name: {@code businessName}. */
	public String field() {
		String[] words = name().toLowerCase(Locale.ROOT).split("_");
		return (words.length == 1) ? words[0]
				: words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
	}

	/** How it is answered. */
	public String kind() {
		return this.kind;
	}

	boolean isAnswered(Form form) {
		return this.answered.test(form);
	}

	boolean isLastOfTask() {
		return ordinal() + 1 == values().length || values()[ordinal() + 1].task != this.task;
	}

	Questions next() {
		return values()[ordinal() + 1];
	}

	static Optional<Questions> of(String field) {
		return Arrays.stream(values()).filter((question) -> question.field().equals(field)).findFirst();
	}

	/** The first one that is not answered yet. */
	static Optional<Questions> firstOpen(Form form) {
		return Arrays.stream(values()).filter((question) -> !question.isAnswered(form)).findFirst();
	}

	/** Names of all fields. */
	static List<String> fields() {
		return Arrays.stream(values()).map(Questions::field).toList();
	}

	/** The profile the answers make, as the registry takes it. */
	static Map<String, Object> profile(Form form) {
		return Form.body("ownerName", form.text("ownerName"), "nik", form.text("nik"), "phone", form.text("phone"),
				"businessName", form.text("businessName"), "product", form.text("product"), "regionCode",
				form.text("regionCode"), "street", form.text("street"), "yearlySales", form.number("yearlySales"),
				"consent", form.text("consent"));
	}

	/** What the questions are about, as the list of tasks shows it. */
	enum Task {

		PERSON, BUSINESS;

		/** Whether all of its questions are answered. */
		boolean isDone(Form form) {
			return Arrays.stream(Questions.values())
				.filter((one) -> one.task == this)
				.allMatch((one) -> one.isAnswered(form));
		}

		/** Where it begins, or goes on. */
		Questions start(Form form) {
			List<Questions> own = Arrays.stream(Questions.values()).filter((one) -> one.task == this).toList();
			return own.stream().filter((one) -> !one.isAnswered(form)).findFirst().orElse(own.get(0));
		}

	}

}
