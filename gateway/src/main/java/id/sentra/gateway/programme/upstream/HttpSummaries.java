package id.sentra.gateway.programme.upstream;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.observability.Meters;
import id.sentra.platform.security.Role;
import id.sentra.gateway.programme.application.OverviewSettings;
import id.sentra.gateway.programme.application.Summaries;
import id.sentra.gateway.programme.domain.Context;
import id.sentra.gateway.programme.domain.ServiceFigures;
import id.sentra.gateway.programme.domain.ServiceFigures.Part;
import id.sentra.gateway.programme.domain.Step;
import id.sentra.gateway.service.Services;
import id.sentra.gateway.service.Services.Call;
import org.jspecify.annotations.Nullable;
import io.micrometer.core.instrument.Counter;
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
		EnumSet.allOf(Context.class).forEach(this::silences);
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
			.map((summary) -> summary.figures(context))
			.onErrorResume((error) -> silent(context));
	}

	private Mono<ServiceFigures> silent(Context context) {
		silences(context).increment();
		return Mono.empty();
	}

	private Counter silences(Context context) {
		return this.meters.counter(Meters.OVERVIEW_SILENT, Meters.SERVICE, context.path());
	}

	/**
	 * The answer of {@code GET /api/<context>/summary}; each service has its own steps.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Summary(long smes, long verified, @Nullable Long trainedSmes, @Nullable Loans loans,
			@Nullable Long stallsTaken, @Nullable Long signed, List<SummaryPart> byRegion) {

		ServiceFigures figures(Context context) {
			return new ServiceFigures(this.smes, this.verified,
					steps(context, this.smes, this.verified,
							new Reached(this.trainedSmes, this.loans, this.stallsTaken, this.signed)),
					this.byRegion.stream().map((part) -> part.toPart(context)).toList());
		}

	}

	/** One of its parts. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record SummaryPart(String region, String name, long smes, long verified, @Nullable Long trainedSmes,
			@Nullable Loans loans, @Nullable Long stallsTaken, @Nullable Long signed) {

		Part toPart(Context context) {
			return new Part(this.region, this.name, this.smes, this.verified, steps(context, this.smes, this.verified,
					new Reached(this.trainedSmes, this.loans, this.stallsTaken, this.signed)));
		}

	}

	/** Loans ever paid out. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Loans(long disbursed) {
	}

	private record Reached(@Nullable Long trained, @Nullable Loans loans, @Nullable Long stalls,
			@Nullable Long agreements) {
	}

	private static Map<Step, Long> steps(Context context, long smes, long verified, Reached reached) {
		Map<Step, Long> steps = new EnumMap<>(Step.class);
		if (context == Context.REGISTRY) {
			steps.put(Step.REGISTERED, smes);
			steps.put(Step.VERIFIED, verified);
		}
		putIfSaid(steps, Step.TRAINED, reached.trained());
		putIfSaid(steps, Step.FINANCED, (reached.loans() != null) ? reached.loans().disbursed() : null);
		putIfSaid(steps, Step.STALL, reached.stalls());
		putIfSaid(steps, Step.AGREEMENT, reached.agreements());
		return steps;
	}

	private static void putIfSaid(Map<Step, Long> steps, Step step, @Nullable Long value) {
		if (value != null) {
			steps.put(step, value);
		}
	}

}
