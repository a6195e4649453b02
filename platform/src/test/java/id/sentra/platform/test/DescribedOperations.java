package id.sentra.platform.test;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.Anybody;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IdempotentRequests;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.PageRequest;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import reactor.core.publisher.Mono;

/** What our own annotations and types say about a route. */
final class DescribedOperations implements OperationCustomizer {

	static final String ROLES = "x-roles";

	static final String ANYBODY = "x-anybody";

	static final String TAGGED = "x-etag";

	/** The tag of the routes that every service has. */
	static final String PLATFORM = "operation";

	private final Map<String, Schema<?>> answers;

	DescribedOperations(Map<String, Schema<?>> answers) {
		this.answers = answers;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		operation.setTags(List.of(feature(method.getBeanType())));
		Allowed allowed = method.getMethodAnnotation(Allowed.class);
		if (allowed != null) {
			operation.addExtension(ROLES, Arrays.stream(allowed.value()).sorted().map(Enum::name).toList());
		}
		boolean open = method.hasMethodAnnotation(Anybody.class);
		if (open) {
			operation.addExtension(ANYBODY, true);
		}
		boolean form = has(method, PartEvent.class);
		if (form) {
			operation.setRequestBody(form(method));
		}
		Answers answer = method.getMethodAnnotation(Answers.class);
		if (answer != null) {
			operation
				.setResponses(new ApiResponses().addApiResponse(String.valueOf(answer.status()), response(answer)));
		}
		if (has(method, IdempotentRequest.class) || answer != null && has(method, ServerHttpRequest.class)) {
			operation.addParametersItem(new HeaderParameter().name(IdempotentRequests.HEADER)
				.required(!form && !open)
				.schema(text().minLength(1).maxLength(100)));
		}
		if (Arrays.stream(method.getMethodParameters()).anyMatch((one) -> one.hasParameterAnnotation(IfMatch.class))) {
			operation
				.addParametersItem(new HeaderParameter().name(HttpHeaders.IF_MATCH).required(false).schema(text()));
		}
		if (isVersioned(method, answer)) {
			operation.addExtension(TAGGED, true);
		}
		Arrays.stream(method.getMethod().getParameters()).forEach((parameter) -> describe(operation, parameter));
		if (has(method, PageRequest.class)) {
			operation.addParametersItem(new QueryParameter().name("cursor").schema(text()))
				.addParametersItem(new QueryParameter().name("limit").schema(new Schema<>().types(Set.of("integer"))))
				.addParametersItem(new QueryParameter().name("sort").schema(text()))
				.addParametersItem(new QueryParameter().name("count").schema(new Schema<>().types(Set.of("boolean"))));
		}
		if (operation.getParameters() != null) {
			operation.getParameters()
				.stream()
				.filter((parameter) -> !isOfAllVariants(method, parameter.getName()))
				.forEach((parameter) -> parameter.setRequired(false));
		}
		return operation;
	}

	/**
	 * Whether every method has that parameter which stands for the same route: those are
	 * told apart by their parameters.
	 */
	private static boolean isOfAllVariants(HandlerMethod method, String parameter) {
		RequestMapping mapping = method.getMethodAnnotation(RequestMapping.class);
		return mapping == null || mapping.params().length == 0
				|| variants(method, mapping).allMatch((one) -> Arrays.stream(one.getParameters())
					.anyMatch((argument) -> argument.getName().equals(parameter)));
	}

	private static Stream<Method> variants(HandlerMethod method, RequestMapping mapping) {
		return Arrays.stream(method.getBeanType().getDeclaredMethods()).filter((one) -> {
			RequestMapping other = AnnotatedElementUtils.findMergedAnnotation(one, RequestMapping.class);
			return other != null && other.params().length > 0 && Arrays.equals(other.path(), mapping.path());
		});
	}

	/**
	 * Words are listed whether Spring knows the parameter or our own resolver reads it.
	 */
	private static void describe(Operation operation, Parameter argument) {
		OneOf words = argument.getAnnotation(OneOf.class);
		if (words == null) {
			return;
		}
		boolean several = argument.getType() == Set.class;
		Class<?> type = several ? ResolvableType.forType(argument.getParameterizedType()).getGeneric(0).toClass()
				: argument.getType();
		Schema<?> schema = text();
		RecordSchemas.allow(schema, words, type);
		var parameter = argument.isAnnotationPresent(PathVariable.class) ? new PathParameter() : new QueryParameter();
		parameter.name(argument.getName()).schema(schema);
		if (several) {
			Schema<?> list = new Schema<>().types(Set.of("array"));
			list.setItems(schema);
			parameter.schema(list).style(StyleEnum.FORM).explode(false);
		}
		operation.addParametersItem(parameter);
	}

	/** A file; that of an import with what its columns are. */
	private static RequestBody form(HandlerMethod method) {
		Schema<?> parts = new Schema<>().types(Set.of("object")).addProperty("file", text().format("binary"));
		if (feature(method.getBeanType()).equals("imports")) {
			parts.addProperty("columns", text());
		}
		return new RequestBody().required(true)
			.content(new Content().addMediaType("multipart/form-data", new MediaType().schema(parts)));
	}

	private static Schema<?> text() {
		return new Schema<>().types(Set.of("string"));
	}

	private ApiResponse response(Answers answer) {
		ApiResponse response = new ApiResponse().description("OK");
		if (answer.value() == Void.class) {
			return response;
		}
		MediaType content = new MediaType();
		if (answer.value() == byte[].class || answer.value() == String.class) {
			content.schema(text());
		}
		else {
			Type type = (answer.of() == Void.class) ? answer.value()
					: ResolvableType.forClassWithGenerics(answer.value(), answer.of()).getType();
			ResolvedSchema resolved = ModelConverters.getInstance(true)
				.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
			resolved.referencedSchemas.forEach(this.answers::put);
			content.schema(Objects.requireNonNull(resolved.schema));
		}
		Content types = new Content();
		Arrays.stream(answer.type()).forEach((type) -> types.addMediaType(type, content));
		return response.content(types);
	}

	private static boolean isVersioned(HandlerMethod method, @Nullable Answers answer) {
		Class<?> type = (answer != null) ? answer.value()
				: body(ResolvableType.forMethodReturnType(method.getMethod(), method.getBeanType()));
		return type.isRecord()
				&& Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).anyMatch("version"::equals);
	}

	/** T of a Mono of ResponseEntity of T. */
	private static Class<?> body(ResolvableType returned) {
		ResolvableType entity = returned.as(Mono.class).getGeneric(0);
		return (entity.toClass() == ResponseEntity.class) ? entity.getGeneric(0).toClass() : Void.class;
	}

	private static boolean has(HandlerMethod method, Class<?> parameter) {
		return Arrays.stream(method.getMethod().getGenericParameterTypes())
			.anyMatch((type) -> type.getTypeName().contains(parameter.getName()));
	}

	/** {@code session} of {@code id.sentra.training.session}. */
	private static String feature(Class<?> controller) {
		String[] packages = controller.getPackageName().split("\\.");
		return packages[2].equals("platform") ? PLATFORM : packages[3];
	}

}
