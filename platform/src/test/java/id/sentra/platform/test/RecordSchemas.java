package id.sentra.platform.test;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;
import id.sentra.platform.web.OneOf;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record's component is required unless it may be null, and then says so: another type
 * beside its own, or for an object {@code anyOf} the object and {@code null}.
 */
final class RecordSchemas implements ModelConverter {

	private static final String NULL = "null";

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
		if (schema != null && raw == LocalDateTime.class) {
			// A clock on the wall: date-time would promise an offset.
			schema.setFormat("date-time-local");
		}
		if (schema != null && raw.isRecord()) {
			Schema<?> model = (schema.get$ref() == null) ? schema
					: context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
			describe(model, raw);
		}
		return schema;
	}

	@SuppressWarnings("rawtypes")
	private static void describe(@Nullable Schema<?> model, Class<?> raw) {
		if (model == null || model.getProperties() == null) {
			return;
		}
		Map<String, Schema> properties = model.getProperties();
		List<RecordComponent> components = components(raw)
			.filter((component) -> properties.containsKey(component.getName()))
			.toList();
		model.setRequired(components.stream()
			.filter((one) -> !isNullable(one.getAnnotatedType()))
			.map(RecordComponent::getName)
			.toList());
		components.forEach((one) -> properties.computeIfPresent(one.getName(), (name, schema) -> {
			OneOf words = one.getAnnotation(OneOf.class);
			if (words != null) {
				allow((schema.getItems() != null) ? schema.getItems() : schema, words);
			}
			return described(schema, one.getAnnotatedType());
		}));
	}

	/** The components of a record, with those of what is written unwrapped into it. */
	private static Stream<RecordComponent> components(Class<?> raw) {
		return Arrays.stream(raw.getRecordComponents())
			.flatMap((one) -> one.getAccessor().isAnnotationPresent(JsonUnwrapped.class) ? components(one.getType())
					: Stream.of(one));
	}

	/** The schema of a value of that type: it or its elements may be null. */
	private static Schema<?> described(Schema<?> schema, java.lang.reflect.AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType parameterized) {
			java.lang.reflect.AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
			java.lang.reflect.AnnotatedType element = arguments[arguments.length - 1];
			if (schema.getItems() != null) {
				schema.setItems(described(schema.getItems(), element));
			}
			if (schema.getAdditionalProperties() instanceof Schema<?> values) {
				schema.setAdditionalProperties(described(values, element));
			}
		}
		return isNullable(type) ? orNull(schema) : schema;
	}

	static void allow(Schema<?> schema, OneOf words) {
		allow(schema, words, Object.class);
	}

	/** Allows the words, and the constants of a type that is an enum. */
	@SuppressWarnings("unchecked")
	static void allow(Schema<?> schema, OneOf words, Class<?> type) {
		Stream<Class<?>> types = Stream.concat(type.isEnum() ? Stream.of(type) : Stream.empty(),
				Arrays.stream(words.value()));
		((Schema<String>) schema).setEnum(
				Stream
					.concat(types.flatMap((one) -> Arrays.stream(one.getEnumConstants()))
						.map((one) -> ((Enum<?>) one).name()), Arrays.stream(words.or()))
					.toList());
	}

	private static Schema<?> orNull(Schema<?> schema) {
		if (schema.get$ref() != null) {
			return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of(NULL))));
		}
		if (schema.getTypes() != null) {
			LinkedHashSet<String> types = new LinkedHashSet<>(schema.getTypes());
			types.add(NULL);
			schema.setTypes(types);
		}
		allowNull(schema);
		return schema;
	}

	private static <T> void allowNull(Schema<T> schema) {
		if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
			List<T> words = new ArrayList<>(schema.getEnum());
			words.add(null);
			schema.setEnum(words);
		}
	}

	private static boolean isNullable(AnnotatedElement type) {
		return type.isAnnotationPresent(Nullable.class);
	}

}
