package id.sentra.gateway.overview.application;

import id.sentra.gateway.overview.domain.Context;
import id.sentra.gateway.overview.domain.ServiceFigures;
import reactor.core.publisher.Mono;

/** Asks a service for its figures; empty when it does not answer in time or at all. */
public interface Summaries {

	/** The figures of a region, or of the country for {@code *}. */
	Mono<ServiceFigures> of(Context context, String region);

}
