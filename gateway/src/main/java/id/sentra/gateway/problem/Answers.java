package id.sentra.gateway.problem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import id.sentra.platform.web.Problem;
import id.sentra.platform.web.ProblemMessages;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells scripts what went wrong as problem+json and people as a page, in their language.
 */
@Component
public class Answers {

	/** Attribute of a request that was answered with a problem: its code. */
	public static final String CODE = Answers.class.getName() + ".code";

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final ProblemMessages messages;

	private final JsonMapper json;

	private final ErrorPage page;

	Answers(ProblemMessages messages, JsonMapper json, ErrorPage page) {
		this.messages = messages;
		this.json = json;
		this.page = page;
	}

	/** Answers with the problem, as the user can read it. */
	public Mono<Void> problem(ServerWebExchange exchange, Problem problem) {
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			return Mono.error(new IllegalStateException("The answer had begun: " + problem.code()));
		}
		begin(exchange, problem);
		if (problem.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
			response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		return isApi(exchange.getRequest()) ? writeJson(exchange, problem) : writePage(exchange, problem);
	}

	/**
	 * Whether a person follows a link, whatever it leads to: a program does not name
	 * HTML.
	 */
	public static boolean isOfPerson(ServerHttpRequest request) {
		return request.getMethod() == HttpMethod.GET && accepted(request).stream()
			.anyMatch((type) -> type.isConcrete() && type.includes(MediaType.TEXT_HTML));
	}

	/** Answers with the problem as a page. */
	public Mono<Void> page(ServerWebExchange exchange, Problem problem) {
		begin(exchange, problem);
		return writePage(exchange, problem);
	}

	/** Sends a visitor to the sign-in page, or tells a script that it needs a token. */
	public Mono<Void> signInFirst(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		if (isApi(request)) {
			boolean shown = request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
			return problem(exchange, (shown ? ProblemCode.TOKEN_INVALID : ProblemCode.NOT_SIGNED_IN).problem());
		}
		ServerHttpResponse response = exchange.getResponse();
		if (request.getHeaders().containsHeader("HX-Request")) {
			response.setStatusCode(HttpStatus.NO_CONTENT);
			response.getHeaders().set("HX-Redirect", "/masuk");
		}
		else {
			response.setStatusCode(HttpStatus.SEE_OTHER);
			response.getHeaders().setLocation(URI.create("/masuk"));
		}
		return response.setComplete();
	}

	/** Refuses what the user may not do. */
	public Mono<Void> denied(ServerWebExchange exchange, AccessDeniedException reason) {
		return problem(exchange,
				((reason instanceof CsrfException) ? ProblemCode.CSRF_TOKEN_MISSING : ProblemCode.ROLE_NOT_ALLOWED)
					.problem());
	}

	private static void begin(ServerWebExchange exchange, Problem problem) {
		ServerHttpResponse response = exchange.getResponse();
		exchange.getAttributes().put(CODE, problem.code());
		response.setStatusCode(problem.status());
		if (problem.retryAfter() != null) {
			response.getHeaders()
				.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
		}
	}

	private Mono<Void> writeJson(ServerWebExchange exchange, Problem problem) {
		exchange.getResponse().getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return write(exchange, this.json.writeValueAsBytes(this.messages.detail(problem, locale(exchange))));
	}

	private Mono<Void> writePage(ServerWebExchange exchange, Problem problem) {
		Locale locale = locale(exchange);
		exchange.getResponse().getHeaders().setContentType(HTML);
		exchange.getResponse().getHeaders().setContentLanguage(locale);
		return write(exchange, this.page.page(this.messages.detail(problem, locale), locale));
	}

	private static Locale locale(ServerWebExchange exchange) {
		return Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Locale.forLanguageTag("id"));
	}

	private static Mono<Void> write(ServerWebExchange exchange, byte[] body) {
		exchange.getResponse().getHeaders().setContentLength(body.length);
		DataBuffer buffer = exchange.getResponse().bufferFactory().wrap(body);
		return exchange.getResponse().writeWith(Mono.just(buffer));
	}

	private static boolean isApi(ServerHttpRequest request) {
		String path = request.getPath().value();
		if (path.startsWith("/api/") || path.startsWith("/.well-known/")) {
			return true;
		}
		List<MediaType> accepted = accepted(request);
		return !accepted.isEmpty()
				&& accepted.stream().noneMatch((type) -> type.includes(MediaType.TEXT_HTML) || type.isWildcardType());
	}

	private static List<MediaType> accepted(ServerHttpRequest request) {
		try {
			return request.getHeaders().getAccept();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

}
