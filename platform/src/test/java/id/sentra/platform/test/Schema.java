package id.sentra.platform.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A schema of an OpenAPI document. */
record Schema(Map<String, Object> node, Map<String, Object> document) {

	/** What it refers to, if it does, also where that may be null. */
	Schema resolved() {
		if (this.node.get("anyOf") instanceof List<?> either) {
			return new Schema(ApiDocument.map(either.get(0)), this.document).resolved();
		}
		if (!(this.node.get("$ref") instanceof String reference)) {
			return this;
		}
		Object found = this.document;
		for (String part : reference.substring(2).split("/")) {
			found = ApiDocument.map(found).get(part);
		}
		return new Schema(ApiDocument.map(found), this.document).resolved();
	}

	/** Its first type that is not null; an object where it says none. */
	String type() {
		Object type = this.node.get("type");
		if (type instanceof List<?> types) {
			return types.stream()
				.map(String::valueOf)
				.filter((one) -> !one.equals("null"))
				.findFirst()
				.orElse("object");
		}
		return (type != null) ? String.valueOf(type) : "object";
	}

	/** Whether text of it is free, rather than an id, a date or one of a few words. */
	boolean isFreeText() {
		return type().equals("string") && format().isEmpty() && !this.node.containsKey("enum");
	}

	String format() {
		return String.valueOf(this.node.getOrDefault("format", ""));
	}

	@Nullable Object firstOfEnum() {
		return (this.node.get("enum") instanceof List<?> words && !words.isEmpty()) ? words.get(0) : null;
	}

	Map<String, Schema> properties() {
		Map<String, Schema> properties = new LinkedHashMap<>();
		ApiDocument.map(this.node.get("properties"))
			.forEach((name, one) -> properties.put(name, new Schema(ApiDocument.map(one), this.document).resolved()));
		return properties;
	}

	/** Of the values of an object whose names are not known; null for any other. */
	@Nullable Schema values() {
		return (this.node.get("additionalProperties") instanceof Map<?, ?> values)
				? new Schema(ApiDocument.map(values), this.document).resolved() : null;
	}

	Schema items() {
		return new Schema(ApiDocument.map(this.node.get("items")), this.document).resolved();
	}

}
