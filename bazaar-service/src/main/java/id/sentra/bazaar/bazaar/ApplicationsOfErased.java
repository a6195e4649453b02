package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.bazaar.sme.EndableData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What an erased SME applied for ends, and its stalls of bazaars that are not over go to
 * the next in order.
 */
@Component
class ApplicationsOfErased implements EndableData {

	private static final String CAUSE = "sme-erased";

	private final Bazaars bazaars;

	private final Applications applications;

	private final ApplicationWriter writer;

	private final FreeStalls freeStalls;

	private final Clock clock;

	ApplicationsOfErased(Bazaars bazaars, Applications applications, ApplicationWriter writer, FreeStalls freeStalls,
			Clock clock) {
		this.bazaars = bazaars;
		this.applications = applications;
		this.writer = writer;
		this.freeStalls = freeStalls;
		this.clock = clock;
	}

	/** Each bazaar is held before its application is read, in the order of their ids. */
	@Override
	public Mono<Void> endOfErased(UUID smeId) {
		return this.applications.activeAt(smeId)
			.flatMapIterable((bazaarIds) -> bazaarIds)
			.concatMap((bazaarId) -> this.bazaars.hold(bazaarId, true)
				.then(Mono.defer(() -> this.bazaars.find(bazaarId)))
				.filter((bazaar) -> bazaar.status() != BazaarStatus.CLOSED)
				.flatMapMany((bazaar) -> this.applications.active(bazaarId, smeId)
					.flatMapMany(Flux::fromIterable)
					.concatMap((one) -> end(one, bazaar))))
			.then();
	}

	private Mono<Void> end(Application application, Bazaar bazaar) {
		Instant now = this.clock.instant();
		return switch (application.status()) {
			case SUBMITTED -> this.writer.save(List.of(application.withdraw(CAUSE, now)), bazaar);
			case WAITLISTED -> this.writer.save(List.of(application.decline(CAUSE, now)), bazaar);
			case ALLOCATED -> this.freeStalls.giveBack(application.decline(CAUSE, now), bazaar);
			case ACCEPTED ->
				bazaar.isOver(now) ? Mono.empty() : this.freeStalls.giveBack(application.release(CAUSE, now), bazaar);
			case WITHDRAWN, DECLINED, RELEASED -> Mono.empty();
		};
	}

}
