package id.sentra.gateway.counter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.acting.ActingVisits;
import id.sentra.gateway.acting.CounterActs;
import id.sentra.gateway.acting.CounterActs.Act;
import id.sentra.gateway.acting.CounterVisit;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** What pages say of the counter: for whom one acts, and what was done to this thing. */
@ControllerAdvice(annotations = Page.class)
class CounterPageModel {

	/** Pages of an application for a loan or a stall, and of an agreement. */
	private static final Pattern HISTORIES = Pattern
		.compile("/(pembiayaan/pengajuan|saya/pembiayaan|saya/lapak|kesepakatan|saya/kesepakatan)"
				+ "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	private final ActingVisits visits;

	private final CounterActs acts;

	CounterPageModel(ActingVisits visits, CounterActs acts) {
		this.visits = visits;
		this.acts = acts;
	}

	/** The visit in which an officer acts for an owner, which every page says. */
	@ModelAttribute("acting")
	Mono<CounterVisit> acting(@AuthenticationPrincipal @Nullable Identity identity, ServerWebExchange exchange) {
		return (identity != null) ? this.visits.current(exchange, identity).onErrorComplete() : Mono.empty();
	}

	/** What was done at the counter to the thing whose page this is. */
	@ModelAttribute("atTheCounter")
	Mono<List<Act>> atTheCounter(@AuthenticationPrincipal @Nullable Identity identity, ServerWebExchange exchange,
			Locale locale) {
		Matcher page = HISTORIES.matcher(exchange.getRequest().getPath().value());
		if (identity == null || exchange.getRequest().getMethod() != HttpMethod.GET || !page.matches()) {
			return Mono.empty();
		}
		String context = page.group(1).contains("pembiayaan") ? "financing" : "bazaar";
		return this.acts.ofSubject(new CurrentUser(identity, locale), context, UUID.fromString(page.group(2)))
			.filter((done) -> !done.isEmpty())
			.onErrorComplete();
	}

}
