package id.sentra.financing.takeover;

import java.time.Clock;
import java.util.UUID;

import id.sentra.financing.sme.EndableData;
import id.sentra.financing.takeover.domain.TakeOver.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was to be taken over for an erased SME is rejected. */
@Component
class TakeOversOfErased implements EndableData {

	/** Who ends it: the register, in which the SME was erased. */
	private static final String REGISTRY = "registry";

	private final TakeOvers takeOvers;

	private final Clock clock;

	TakeOversOfErased(TakeOvers takeOvers, Clock clock) {
		this.takeOvers = takeOvers;
		this.clock = clock;
	}

	@Override
	public Mono<Void> endOfErased(UUID smeId) {
		return this.takeOvers.lockProposed(smeId)
			.flatMapIterable((proposed) -> proposed)
			.concatMap(
					(one) -> this.takeOvers.save(one.reject(new Step(REGISTRY, this.clock.instant())), one.version()))
			.then();
	}

}
