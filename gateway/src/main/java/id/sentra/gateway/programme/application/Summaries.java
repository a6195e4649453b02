package id.sentra.gateway.programme.application;

import id.sentra.gateway.programme.domain.Context;
import id.sentra.gateway.programme.domain.ServiceFigures;
import reactor.core.publisher.Mono;

/** Asks a service for its figures; empty when it does not answer in time or at all. */
public interface Summaries {

	/** The figures of a region, or of the country for {@code *}. */
	Mono<ServiceFigures> of(Context context, String region);

}
