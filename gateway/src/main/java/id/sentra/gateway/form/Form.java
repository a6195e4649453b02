package id.sentra.gateway.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/**
 * What somebody typed, kept as it was until it is accepted, and the fields that hold what
 * cannot be read, as far as they were asked for, each with the key of its sentence.
 */
public record Form(MultiValueMap<String, String> values, Map<String, String> unread) {

	/** Name of the field that holds the version looked at. */
	public static final String VERSION = "versi";

	/** Name of the field that holds the key under which the form takes effect once. */
	public static final String KEY = "kunci";

	private static final Set<String> OURS = Set.of(VERSION, KEY, "_csrf");

	/**
	 * What nobody types: control characters, halves of characters, and what was lost
	 * before.
	 */
	private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cs}\ufffd&&[^\\t\\r\\n]]");

	private static final Pattern WHOLE = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+)");

	public Form(MultiValueMap<String, String> values) {
		this(values, odd(values));
	}

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
		return exchange.getFormData().map((typed) -> new Form(new LinkedMultiValueMap<>(typed)));
	}

	/** A field's text without what nobody types; empty when it was not filled in. */
	public String text(String name) {
		String value = this.values.getFirst(name);
		return (value != null) ? plain(value).strip() : "";
	}

	/** A field's text as it was typed, to its spaces. */
	public String secret(String name) {
		String value = this.values.getFirst(name);
		return (value != null) ? value : "";
	}

	/** All values of a field. */
	public List<String> all(String name) {
		return this.values.getOrDefault(name, List.of()).stream().map(Form::plain).toList();
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
		boolean whole = WHOLE.matcher(bare).matches();
		Long number = whole ? parsed(bare.replaceAll("[.,]", ""), Long::valueOf) : null;
		return read(name, number, whole ? "form.too-large" : "form.money.wrong");
	}

	/** A whole number that fits an {@code int}. */
	public @Nullable Integer count(String name) {
		return read(name, parsed(text(name), Integer::valueOf), "form.number.wrong");
	}

	public @Nullable LocalDate date(String name) {
		return read(name, parsed(text(name), LocalDate::parse), "form.date.wrong");
	}

	/** What a field was read as; one that holds something else is noted. */
	public <T> @Nullable T read(String name, @Nullable T value, String otherwise) {
		if (value == null && !text(name).isEmpty()) {
			this.unread.putIfAbsent(name, otherwise);
		}
		return value;
	}

	/** The version looked at when the form was opened. */
	public @Nullable Long version() {
		return parsed(text(VERSION), Long::valueOf);
	}

	/** Whether the same was typed, but for version, key and the like. */
	public boolean saysAs(Form other) {
		return said().equals(other.said());
	}

	/** Takes another key: under this one something else was sent. */
	public void forgetKey() {
		this.values.remove(KEY);
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

	private Map<String, Object> said() {
		Map<String, Object> said = new HashMap<>();
		this.values.keySet().stream().filter((name) -> !OURS.contains(name)).forEach((name) -> {
			Long number = new Form(this.values, new HashMap<>()).number(name);
			List<String> texts = all(name).stream()
				.map(String::strip)
				.filter((one) -> !one.isEmpty())
				.sorted()
				.toList();
			if (!texts.isEmpty()) {
				said.put(name, (number != null && texts.size() == 1) ? number : texts);
			}
		});
		return said;
	}

	private static Map<String, String> odd(MultiValueMap<String, String> values) {
		Map<String, String> odd = new LinkedHashMap<>();
		values.forEach((name, all) -> {
			if (all.stream().anyMatch((value) -> value != null && ODD.matcher(value).find())) {
				odd.put(name, "form.odd");
			}
		});
		return odd;
	}

	private static String plain(@Nullable String value) {
		return (value != null) ? ODD.matcher(value).replaceAll("") : "";
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
