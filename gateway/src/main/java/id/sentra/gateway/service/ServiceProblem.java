package id.sentra.gateway.service;

import java.util.List;
import java.util.Optional;

import id.sentra.gateway.problem.BusyService;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * A service does not do what was asked; its sentence says why, in the user's language.
 */
public class ServiceProblem extends ResponseStatusException {

	private final transient ProblemBody body;

	ServiceProblem(HttpStatusCode status, ProblemBody body) {
		super(status, body.code());
		this.body = body;
	}

	/**
	 * What an answer that is no success means: what the service refuses, that it has no
	 * place now, or that it failed.
	 */
	public static Mono<Throwable> of(ClientResponse response, String service) {
		Optional<Problem> busy = BusyService.of(response.statusCode(), response.headers().asHttpHeaders());
		if (busy.isPresent()) {
			return response.releaseBody().thenReturn(new ProblemException(busy.get()));
		}
		if (!response.statusCode().is4xxClientError()) {
			boolean undone = response.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
			ProblemCode code = undone ? ProblemCode.SERVICE_UNAVAILABLE : ProblemCode.SERVICE_INTERRUPTED;
			return response.releaseBody()
				.thenReturn(
						new ProblemException(code.problem(new DefaultMessageSourceResolvable("service." + service))));
		}
		return response.bodyToMono(ProblemBody.class)
			.onErrorComplete()
			.defaultIfEmpty(new ProblemBody(null, null, null, null))
			.map((body) -> new ServiceProblem(response.statusCode(), body));
	}

	/** The stable code. */
	public String code() {
		return String.valueOf(this.body.code());
	}

	/** To be shown. */
	public String sentence() {
		String detail = this.body.detail();
		return (detail != null) ? detail : String.valueOf(this.body.title());
	}

	/** Whether it has a sentence. */
	public boolean isExplained() {
		return this.body.detail() != null || this.body.title() != null;
	}

	/** What is wrong with single fields. */
	public List<FieldProblem> fields() {
		List<FieldProblem> errors = this.body.errors();
		return (errors != null) ? errors : List.of();
	}

	/** A field and its sentence. */
	public record FieldProblem(String field, String message) {
	}

	/** Problem+json as services write it. */
	record ProblemBody(@Nullable String title, @Nullable String detail, @Nullable String code,
			@Nullable List<FieldProblem> errors) {
	}

}
