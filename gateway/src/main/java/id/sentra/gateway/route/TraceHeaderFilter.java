package id.sentra.gateway.route;

import java.util.List;

import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.stereotype.Component;

/**
 * Every trace begins at the gateway: what a sender says of traces is dropped, or anybody
 * could have all requests recorded, or join somebody else's trace.
 */
@Component
class TraceHeaderFilter implements HttpHandlerDecoratorFactory {

	private static final List<String> DROPPED = List.of("traceparent", "tracestate", "baggage");

	@Override
	public HttpHandler apply(HttpHandler handler) {
		return (request, response) -> DROPPED.stream().noneMatch(request.getHeaders()::containsHeader)
				? handler.handle(request, response) : handler
					.handle(request.mutate().headers((headers) -> DROPPED.forEach(headers::remove)).build(), response);
	}

}
