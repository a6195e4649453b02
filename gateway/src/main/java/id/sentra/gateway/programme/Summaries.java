package id.sentra.gateway.programme;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.programme.domain.Context;
import id.sentra.gateway.programme.domain.ServiceFigures;
import id.sentra.gateway.programme.domain.ServiceFigures.Part;
import id.sentra.gateway.programme.domain.Step;
import id.sentra.gateway.service.Services;
import id.sentra.gateway.service.Services.Call;
import id.sentra.gateway.observability.Meters;
import id.sentra.platform.security.Role;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Asks services for their figures, as the gateway itself: an auditor of the one region,
 * so that everybody who watches it shares one answer. No typed client, since it waits
 * less long than pages do.
 */
@Component
class Summaries {

	private final Services services;

	private final OverviewSettings settings;

	private final MeterRegistry meters;

	Summaries(Services services, OverviewSettings settings, MeterRegistry meters) {
		this.services = services;
		this.settings = settings;
		this.meters = meters;
		EnumSet.allOf(Context.class).forEach(this::silences);
	}

	/** The figures of a region; empty when the service does not answer in time. */
	Mono<ServiceFigures> of(Context context, String region) {
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

	/** Of a region or one of its parts; each service has its own steps. */
	record Summary(String region, @Nullable String name, long smes, long verified, @Nullable Long trainedSmes,
			@Nullable Loans loans, @Nullable Long stallsTaken, @Nullable Long signed,
			@Nullable List<Summary> byRegion) {

		ServiceFigures figures(Context context) {
			return new ServiceFigures(this.smes, this.verified, steps(context),
					Objects.requireNonNull(this.byRegion).stream().map((part) -> part.part(context)).toList());
		}

		private Part part(Context context) {
			return new Part(this.region, String.valueOf(this.name), this.smes, this.verified, steps(context));
		}

		private Map<Step, Long> steps(Context context) {
			boolean registry = context == Context.REGISTRY;
			Map<Step, @Nullable Long> all = new EnumMap<>(Step.class);
			all.put(Step.REGISTERED, registry ? this.smes : null);
			all.put(Step.VERIFIED, registry ? this.verified : null);
			all.put(Step.TRAINED, this.trainedSmes);
			all.put(Step.FINANCED, (this.loans != null) ? this.loans.disbursed() : null);
			all.put(Step.STALL, this.stallsTaken);
			all.put(Step.AGREEMENT, this.signed);
			all.values().removeIf(Objects::isNull);
			return all;
		}

	}

	/** Loans ever paid out. */
	record Loans(long disbursed) {
	}

}
