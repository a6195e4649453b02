package id.sentra.gateway.service;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriBuilder;

/**
 * What is asked of a service: a path below {@code /api/<context>}, whose {@code {}} are
 * filled in order, and parameters. Values are encoded, whatever stands in them.
 */
public record Resource(String context, String path, Map<String, String> parameters) {

	private static final String PLACE = "\\{}";

	/** A resource without parameters. */
	public static Resource of(String context, String path, Object... values) {
		Map<String, String> named = new LinkedHashMap<>();
		String template = path;
		for (int place = 0; place < values.length; place++) {
			named.put("/" + place, String.valueOf(values[place]));
			template = template.replaceFirst(PLACE, "{path" + place + "}");
		}
		return new Resource(context, template, named);
	}

	/** The same with a parameter, unless there is nothing to say. */
	public Resource with(String name, @Nullable Object value) {
		if (value == null || value.toString().isBlank()) {
			return this;
		}
		Map<String, String> more = new LinkedHashMap<>(this.parameters);
		more.put(name, value.toString());
		return new Resource(this.context, this.path, more);
	}

	URI uri(UriBuilder builder) {
		builder.path("/api/" + this.context + this.path);
		Map<String, String> values = new HashMap<>();
		this.parameters.forEach((name, value) -> {
			if (name.startsWith("/")) {
				values.put("path" + name.substring(1), value);
			}
			else {
				values.put("query-" + name, value);
				builder.queryParam(name, "{query-" + name + "}");
			}
		});
		return builder.build(values);
	}

}
