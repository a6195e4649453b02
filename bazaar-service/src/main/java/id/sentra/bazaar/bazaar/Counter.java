package id.sentra.bazaar.bazaar;

import java.util.List;
import java.util.Objects;

import id.sentra.bazaar.allocation.domain.Stall;
import id.sentra.bazaar.allocation.domain.TradeRule;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.security.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes new applications down, one active an SME and bazaar. */
@Component
class Counter {

	private final Applications applications;

	private final ApplicationBook book;

	private final Stalls stalls;

	private final BazaarEvents events;

	Counter(Applications applications, ApplicationBook book, Stalls stalls, BazaarEvents events) {
		this.applications = applications;
		this.book = book;
		this.stalls = stalls;
		this.events = events;
	}

	Mono<Void> add(ApplicationEvent event, Bazaar bazaar, CurrentUser user) {
		return this.applications.add(event.application(), user.username())
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict("already-applied")))
			.then(Mono.defer(() -> this.events.publish(List.of(event), bazaar)));
	}

	Mono<Void> take(Application application) {
		return this.book.take(application.bazaarId(), List.of(application));
	}

	/** Whether the trade may stand on the stall and has room within its limit. */
	Mono<Void> requireRoom(Bazaar bazaar, String code, String trade) {
		TradeRule rule = bazaar.plan()
			.trades()
			.stream()
			.filter((one) -> one.trade().equals(trade))
			.findFirst()
			.orElseThrow();
		Stall stall = bazaar.plan()
			.stalls()
			.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow();
		if (rule.onlyReserve() != null && !Objects.equals(rule.onlyReserve(), stall.reserve())) {
			throw new Conflict("trade-not-on-stall");
		}
		return this.stalls.heldByTrade(bazaar.id())
			.filter((held) -> held.getOrDefault(trade, 0) < rule.maxStalls())
			.switchIfEmpty(Mono.error(() -> new Conflict("trade-limit-reached")))
			.then();
	}

}
