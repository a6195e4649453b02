package id.sentra.gateway.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.platform.observability.RequestLog;
import id.sentra.platform.web.ClientDisconnects;
import id.sentra.platform.web.Problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

/** The last resort of every request: no user sees a stack trace or an empty answer. */
@ControllerAdvice
@Order(-3)
class ProblemHandler implements ErrorWebExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ProblemHandler.class);

	private static final Pattern CONTEXT = Pattern.compile("/api/(registry|training|financing|bazaar)/.*");

	private final Answers answers;

	ProblemHandler(Answers answers) {
		this.answers = answers;
	}

	@ExceptionHandler(Throwable.class)
	Mono<Void> inController(Throwable error, ServerWebExchange exchange) {
		return handle(exchange, error);
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
		if (ClientDisconnects.isRefusedByTheServer(error)) {
			exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
			return Mono.empty();
		}
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(error);
		}
		Problem problem = Problems.exception(error, context(exchange));
		return Mono.deferContextual((flow) -> {
			RequestLog.in(flow, () -> log(problem, error, exchange));
			return this.answers.problem(exchange, problem);
		}).onErrorResume((unheard) -> isUnheard(unheard, exchange), (unheard) -> Mono.empty());
	}

	private static void log(Problem problem, Throwable error, ServerWebExchange exchange) {
		if (problem.status().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
			logger.error("Unexpected failure of {}", exchange.getRequest().getMethod(), error);
		}
		else if (problem.status().is5xxServerError()) {
			logger.warn("{}: {}", problem.code(), error.getClass().getSimpleName());
		}
	}

	private static boolean isUnheard(Throwable error, ServerWebExchange exchange) {
		return ClientDisconnects.isRefusedByTheServer(error) || ClientDisconnects.hasGone(exchange);
	}

	private static @Nullable String context(ServerWebExchange exchange) {
		Matcher path = CONTEXT.matcher(exchange.getRequest().getPath().value());
		return path.matches() ? path.group(1) : null;
	}

}
