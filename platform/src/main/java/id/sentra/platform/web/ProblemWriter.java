package id.sentra.platform.web;

import java.util.Locale;

import id.sentra.platform.error.Overloaded;
import id.sentra.platform.observability.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every error, wherever in the request it arises, with problem+json; the cause of
 * a fault of ours is logged and not told. Who has hung up is answered nothing.
 */
@RestControllerAdvice
@Order(-2)
public final class ProblemWriter implements WebExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ProblemWriter.class);

	private final ProblemMessages messages;

	private final JsonMapper json;

	private final ClientDisconnects disconnects;

	public ProblemWriter(ProblemMessages messages, JsonMapper json, ClientDisconnects disconnects) {
		this.messages = messages;
		this.json = json;
		this.disconnects = disconnects;
	}

	@ExceptionHandler(Throwable.class)
	Mono<Void> inController(Throwable error, ServerWebExchange exchange) {
		return handle(exchange, error);
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
		boolean gone = this.disconnects.isOne(error);
		if (exchange.getResponse().isCommitted() && !ClientDisconnects.isRefusedByTheServer(error)) {
			return Mono.error(error);
		}
		if (gone) {
			exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
			return Mono.empty();
		}
		Problem problem = Problem.of(error);
		if (!problem.status().is5xxServerError() || error instanceof Overloaded) {
			return write(exchange, problem);
		}
		return Mono.deferContextual((flow) -> {
			RequestLog.in(flow,
					() -> logger.error("{} {} failed with {}", exchange.getRequest().getMethod(),
							problem.status().value(), error.getClass().getName(),
							problem.status().value() == 500 ? error : null));
			return write(exchange, problem);
		});
	}

	/** Writes a problem as the whole answer. */
	public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
		ServerHttpResponse response = exchange.getResponse();
		Locale locale = exchange.getLocaleContext().getLocale();
		ProblemDetail detail = this.messages.detail(problem,
				(locale != null) ? locale : Locale.forLanguageTag("id-ID"));
		response.setStatusCode(problem.status());
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (problem.retryAfter() != null) {
			response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
		}
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(this.json.writeValueAsBytes(detail))));
	}

}
