package id.sentra.platform.web;

import java.time.LocalDate;

import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.blocking.BulkheadSettings;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.summary.SummaryCounts;
import id.sentra.platform.tx.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** What a service's controllers share. */
@AutoConfiguration(afterName = "id.sentra.platform.config.PlatformAutoConfiguration")
@ConditionalOnProperty("sentra.service.enabled")
@EnableConfigurationProperties(BulkheadSettings.class)
public class ServiceWebAutoConfiguration implements WebFluxConfigurer {

	private final Regions regions;

	private final ObjectProvider<IdempotentRequests> requests;

	ServiceWebAutoConfiguration(Regions regions, ObjectProvider<IdempotentRequests> requests) {
		this.regions = regions;
		this.requests = requests;
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
		configurer.addCustomResolver(new CurrentUserArgumentResolver(), new IfMatchArgumentResolver(),
				new PageRequestArgumentResolver(), new OneOfArgumentResolver(),
				new IdempotentRequestArgumentResolver(this.requests));
	}

	/**
	 * A parameter of type {@link RegionCode} is a region there is, or is refused; a day
	 * has the form that it has in a body.
	 */
	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, RegionCode.class, (text) -> RegionParameter.read(text, this.regions));
		registry.addConverter(String.class, LocalDate.class, StrictTimes::day);
	}

	@Bean
	Bulkhead bulkhead(BulkheadSettings settings, MeterRegistry meters) {
		return new Bulkhead(settings, Runtime.getRuntime().maxMemory(), meters);
	}

	@Bean
	IdempotentRequests idempotentRequests(Transactions transactions, DatabaseClient database, JsonMapper json) {
		return new IdempotentRequests(transactions, database, json);
	}

	/** Who may not do it is told so before what was sent is read. */
	@Bean
	WebFluxRegistrations roleCheckingHandlerAdapter() {
		return new WebFluxRegistrations() {
			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new RoleCheckingHandlerAdapter();
			}
		};
	}

	@Bean
	CommandContextFilter commandContextFilter() {
		return new CommandContextFilter();
	}

	@Bean
	ContractDocumentController contractDocuments() {
		return new ContractDocumentController();
	}

	@Bean
	SummaryCounts counts(Transactions transactions, DatabaseClient database) {
		return new SummaryCounts(transactions, database);
	}

}
