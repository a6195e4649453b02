package id.sentra.gateway.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/** What somebody typed, kept as it was until it is accepted. */
public record Form(MultiValueMap<String, String> values) {

	/** Name of the field that holds the version looked at. */
	public static final String VERSION = "versi";

	/** Name of the field that holds the key under which the form takes effect once. */
	public static final String KEY = "kunci";

	private static final Pattern WHOLE = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+)");

	/** Nothing typed yet. */
	public static Form empty() {
		return new Form(new LinkedMultiValueMap<>());
	}

	/** Filled in beforehand. */
	public static Form of(Map<String, ?> values) {
		Form form = empty();
		values.forEach((name, value) -> form.values.add(name, String.valueOf(value)));
		return form;
	}

	/** The form of a request. */
	public static Mono<Form> of(ServerWebExchange exchange) {
		return exchange.getFormData().map(Form::new);
	}

	/** A field's text; empty when it was not filled in. */
	public String text(String name) {
		String value = this.values.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	/** A field's text as it was typed, to its spaces. */
	public String secret(String name) {
		String value = this.values.getFirst(name);
		return (value != null) ? value : "";
	}

	/** All values of a field. */
	public List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/** Whether a field was there, even if empty. */
	public boolean has(String name) {
		return this.values.containsKey(name);
	}

	public boolean has(String name, String value) {
		return all(name).contains(value);
	}

	/**
	 * A whole number, however its thousands are written: {@code Rp1.250.000}. Nothing for
	 * {@code 1,5}: it is not fifteen.
	 */
	public @Nullable Long number(String name) {
		String bare = text(name).replaceAll("(?i)^rp\\.?|\\s", "").replaceFirst("[.,]00$", "");
		return WHOLE.matcher(bare).matches() ? parsed(bare.replaceAll("[.,]", ""), Long::valueOf) : null;
	}

	/** A whole number that fits an {@code int}. */
	public @Nullable Integer count(String name) {
		return parsed(text(name), Integer::valueOf);
	}

	public @Nullable LocalDate date(String name) {
		return parsed(text(name), LocalDate::parse);
	}

	/** The version looked at when the form was opened. */
	public @Nullable Long version() {
		return number(VERSION);
	}

	/** The key under which the form takes effect once. */
	public String key() {
		return text(KEY);
	}

	/** A JSON body of the fields that have a value. */
	public static Map<String, Object> body(Object... namesAndValues) {
		Map<String, Object> body = new LinkedHashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			Object value = namesAndValues[at + 1];
			if (value != null && !value.toString().isEmpty()) {
				body.put((String) namesAndValues[at], value);
			}
		}
		return body;
	}

	private static <T> @Nullable T parsed(String text, Function<String, T> parse) {
		try {
			return Optional.of(text).filter((given) -> !given.isEmpty()).map(parse).orElse(null);
		}
		catch (NumberFormatException | DateTimeParseException ex) {
			return null;
		}
	}

}
