package id.sentra.gateway.service;

import java.util.Objects;

import id.sentra.gateway.problem.UpstreamProblems;
import id.sentra.gateway.signing.ServiceTokens;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.codec.CodecConfigurer.DefaultCodecs;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import org.springframework.web.service.registry.AbstractHttpServiceRegistrar;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * Makes a bean of each interface annotated {@code @HttpExchange("/api/<service>")}, with
 * or without more of a path behind it. Its calls are made in the name of the
 * {@link CurrentUser}; what a service refuses is a {@link ServiceProblem}, a service that
 * fails a problem that names it.
 */
@Configuration(proxyBeanMethods = false)
@Import(ServiceClients.Registrar.class)
class ServiceClients {

	/** In bytes: 500 rows of the widest list are a third of a megabyte. */
	private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

	private static final String API = "/api/";

	/**
	 * Of a command, fields without a value and empty texts are left out.
	 */
	private static final JsonMapper JSON = JsonMapper.builder()
		.findAndAddModules()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
		.withConfigOverride(String.class,
				(text) -> text.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS)))
		.build();

	@Bean
	DnsServerAddressStreamProvider nameServers() {
		return DnsServerAddressStreamProviders.platformDefault();
	}

	@Bean
	WebClientHttpServiceGroupConfigurer clients(Services services, ServiceTokens tokens) {
		DefaultConversionService texts = new DefaultConversionService();
		texts.addConverter(Object.class, String.class, Object::toString);
		return (groups) -> groups.forEachGroup((group, client, factory) -> {
			services.reach(group.name(), client);
			client.codecs((codecs) -> json(codecs.defaultCodecs()))
				.filter(CallArguments::checkKey)
				.defaultStatusHandler((status) -> !status.is2xxSuccessful(),
						(response) -> ServiceProblem.of(response, group.name()));
			factory.conversionService(texts)
				.customArgumentResolver(new CallArguments(tokens, group.name()))
				.exchangeAdapterDecorator((adapter) -> new NamedFailures(adapter, group.name()));
		});
	}

	private static void json(DefaultCodecs codecs) {
		codecs.jacksonJsonEncoder(new JacksonJsonEncoder(JSON));
		JacksonJsonDecoder decoder = new JacksonJsonDecoder(JSON);
		decoder.setMaxInMemorySize(LARGEST_ANSWER);
		codecs.jacksonJsonDecoder(decoder);
	}

	/** Finds the interfaces, each in the package of its feature. */
	static class Registrar extends AbstractHttpServiceRegistrar {

		@Override
		protected void registerHttpServices(GroupRegistry registry, AnnotationMetadata importing) {
			Interfaces interfaces = new Interfaces();
			interfaces.addIncludeFilter(new AnnotationTypeFilter(HttpExchange.class));
			interfaces.findCandidateComponents("id.sentra.gateway").forEach((found) -> {
				AnnotationMetadata type = ((AnnotatedBeanDefinition) found).getMetadata();
				String path = type.getAnnotations().get(HttpExchange.class).getString("value");
				registry.forGroup(path.substring(API.length()).split("/")[0], ClientType.WEB_CLIENT)
					.registerTypeNames(type.getClassName());
			});
		}

	}

	private static final class Interfaces extends ClassPathScanningCandidateComponentProvider {

		Interfaces() {
			super(false);
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			return definition.getMetadata().isInterface();
		}

	}

	/** A service that is away, too slow or breaks off in its answer is named. */
	private static final class NamedFailures extends ReactorHttpExchangeAdapterDecorator {

		private final String service;

		NamedFailures(HttpExchangeAdapter adapter, String service) {
			super(adapter);
			this.service = service;
		}

		@Override
		public Mono<Void> exchangeForMono(HttpRequestValues request) {
			return named(super.exchangeForMono(request));
		}

		@Override
		public <T> Mono<T> exchangeForBodyMono(HttpRequestValues request, ParameterizedTypeReference<T> type) {
			return named(super.exchangeForBodyMono(request, type));
		}

		private <T> Mono<T> named(Mono<T> call) {
			return call.onErrorMap((error) -> UpstreamProblems.of(error, this.service));
		}

	}

}
