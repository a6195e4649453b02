package id.sentra.gateway.overview.upstream;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.overview.application.OverviewSettings;
import id.sentra.gateway.overview.application.Summaries;
import id.sentra.gateway.overview.domain.Context;
import id.sentra.gateway.overview.domain.ServiceFigures;
import id.sentra.gateway.overview.domain.ServiceFigures.Part;
import id.sentra.gateway.service.Services;
import id.sentra.gateway.service.Services.Call;
import id.sentra.platform.security.Role;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Asks as the gateway itself, an auditor of the one region, so that everybody who watches
 * the region shares one answer.
 */
@Component
class HttpSummaries implements Summaries {

	private final Services services;

	private final OverviewSettings settings;

	private final MeterRegistry meters;

	HttpSummaries(Services services, OverviewSettings settings, MeterRegistry meters) {
		this.services = services;
		this.settings = settings;
		this.meters = meters;
	}

	@Override
	public Mono<ServiceFigures> of(Context context, String region) {
		Identity auditor = new Identity("sentra-gateway", "Sentra", Set.of(Role.AUDITOR), region, null);
		Call call = new Call(auditor, HttpMethod.GET, context.path(), (uri) -> {
			uri.path("/api/{context}/summary");
			return (region.equals(Identity.WHOLE_COUNTRY) ? uri : uri.queryParam("region", region))
				.build(context.path());
		}, this.settings.patience());
		return this.services.call(call, (request) -> request.retrieve().bodyToMono(Summary.class))
			.map(Summary::figures)
			.onErrorResume((error) -> silent(context));
	}

	private Mono<ServiceFigures> silent(Context context) {
		this.meters.counter(Meters.OVERVIEW_SILENT, Meters.SERVICE, context.path()).increment();
		return Mono.empty();
	}

	/** The answer of {@code GET /api/<context>/summary}. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Summary(long smes, long verified, List<SummaryPart> byRegion) {

		ServiceFigures figures() {
			return new ServiceFigures(this.smes, this.verified,
					this.byRegion.stream()
						.map((part) -> new Part(part.region(), part.name(), part.smes(), part.verified()))
						.toList());
		}

	}

	/** One of its parts. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record SummaryPart(String region, String name, long smes, long verified) {
	}

}
