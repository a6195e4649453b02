package id.sentra.gateway.acting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.service.Services;
import id.sentra.gateway.service.Services.Call;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What officers did for owners, as each service has it, in words. */
@Component
public class CounterActs {

	private static final List<String> CONTEXTS = List.of("registry", "training", "financing", "bazaar");

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Pattern EVENT = Pattern.compile("id\\.sentra\\.[a-z]+\\.([a-z-]+)\\.v\\d+");

	private final Services services;

	private final MessageSource messages;

	CounterActs(Services services, MessageSource messages) {
		this.services = services;
		this.messages = messages;
	}

	/** What was done in a visit; a service that is silent adds nothing. */
	public Mono<List<Act>> ofVisit(CurrentUser user, UUID visit) {
		return Flux.fromIterable(CONTEXTS)
			.flatMap((context) -> read(user, context, "visit", visit).onErrorComplete())
			.flatMapIterable((acts) -> acts)
			.sort(Comparator.comparing(Act::at))
			.collectList();
	}

	/** What was done at the counter to one thing of a service. */
	public Mono<List<Act>> ofSubject(CurrentUser user, String context, UUID subject) {
		return read(user, context, "subject", subject);
	}

	private Mono<List<Act>> read(CurrentUser user, String context, String by, UUID id) {
		Call call = new Call(user.identity(), HttpMethod.GET, context,
				(uri) -> uri.path("/api/" + context + "/counter-acts").queryParam(by, id).build(), PATIENCE);
		return this.services
			.call(call, (request) -> request.exchangeToMono((response) -> response.statusCode().is2xxSuccessful()
					? response.bodyToMono(new ParameterizedTypeReference<Listed<Told>>() {
					}) : ServiceProblem.of(response, context).flatMap(Mono::error)))
			.map((page) -> page.items().stream().map((told) -> act(told, user.locale())).toList());
	}

	private Act act(Told told, Locale locale) {
		Matcher event = EVENT.matcher(told.action());
		String changed = String.valueOf(this.messages.getMessage("counter.changed", null, locale));
		String what = event.matches()
				? String.valueOf(this.messages.getMessage("happening." + event.group(1), null, changed, locale))
				: changed;
		return new Act(told.visit(), told.at(), what, told.officer());
	}

	/** An act in words; without the officer's name for owners. */
	public record Act(UUID visit, Instant at, String what, @Nullable String officer) {
	}

	/** An act as a service has it. */
	record Told(UUID visit, @Nullable String officer, Instant at, String action) {
	}

}
