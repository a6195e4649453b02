package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes stalls back that were not accepted in time; they go to the next in order. */
@Component
public class UnansweredOffers {

	private static final Logger logger = LoggerFactory.getLogger(UnansweredOffers.class);

	private final Transactions transactions;

	private final Bazaars bazaars;

	private final Applications applications;

	private final FreeStalls freeStalls;

	private final Clock clock;

	UnansweredOffers(Transactions transactions, Bazaars bazaars, Applications applications, FreeStalls freeStalls,
			Clock clock) {
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.applications = applications;
		this.freeStalls = freeStalls;
		this.clock = clock;
	}

	/** At most 1,000 at a time; one that cannot be taken back does not hold up others. */
	@Scheduled(initialDelayString = "${sentra.bazaar.unanswered-offers.first:PT1M}", fixedDelayString = "PT5M")
	public Mono<Void> takeBack() {
		return Mono
			.defer(() -> this.transactions.in(Scope.system(),
					this.applications.unanswered(this.clock.instant()).collectList()))
			.onErrorResume((error) -> {
				logger.warn("Unanswered offers were not read, will be tried again: {}", error.toString());
				return Mono.just(List.of());
			})
			.flatMapIterable((unanswered) -> unanswered)
			.concatMap((application) -> this.transactions.in(Scope.system(), lapse(application))
				.onErrorResume(StaleVersion.class, (answeredMeanwhile) -> Mono.empty())
				.onErrorResume((error) -> notTakenBack(application.id(), error)))
			.then();
	}

	private Mono<Void> lapse(Application application) {
		return this.bazaars.hold(application.bazaarId(), true)
			.then(Mono.defer(() -> this.bazaars.find(application.bazaarId())))
			.flatMap((bazaar) -> lapse(application, bazaar));
	}

	private Mono<Void> lapse(Application application, Bazaar bazaar) {
		ApplicationEvent declined = application.lapse(this.clock.instant());
		return this.freeStalls.giveBack(declined, bazaar);
	}

	private static Mono<Void> notTakenBack(UUID application, Throwable error) {
		logger.warn("The offer to application {} was not taken back, will be tried again: {}", application,
				error.toString());
		return Mono.empty();
	}

}
