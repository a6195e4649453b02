package id.sentra.platform.test;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record's component is required unless it may be null, and then says so. */
final class RecordSchemas implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
		if (schema != null && raw.isRecord()) {
			Schema<?> model = (schema.get$ref() == null) ? schema
					: context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
			describe(model, raw);
		}
		return schema;
	}

	private static void describe(@Nullable Schema<?> model, Class<?> raw) {
		if (model == null || model.getProperties() == null) {
			return;
		}
		Map<String, ?> properties = model.getProperties();
		List<RecordComponent> components = Arrays.stream(raw.getRecordComponents())
			.filter((component) -> properties.containsKey(component.getName()))
			.toList();
		model.setRequired(components.stream().filter((one) -> !isNullable(one)).map(RecordComponent::getName).toList());
		components.stream().filter(RecordSchemas::isNullable).forEach((one) -> allowNull(properties, one.getName()));
	}

	private static void allowNull(Map<String, ?> properties, String name) {
		if (properties.get(name) instanceof Schema<?> property && property.getTypes() != null) {
			LinkedHashSet<String> types = new LinkedHashSet<>(property.getTypes());
			types.add("null");
			property.setTypes(types);
		}
	}

	private static boolean isNullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

}
