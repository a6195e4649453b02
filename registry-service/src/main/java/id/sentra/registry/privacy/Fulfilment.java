package id.sentra.registry.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeHistory;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.SmeStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does to an SME what its owner asked, in the transaction of the answer. */
@Component
class Fulfilment {

	private final Smes smes;

	private final LockedSmes locked;

	private final SmeWriter writer;

	private final SmeHistory history;

	private final ErasureBlockers blockers;

	private final SmeErasure erasure;

	Fulfilment(Smes smes, LockedSmes locked, SmeWriter writer, SmeHistory history, ErasureBlockers blockers,
			SmeErasure erasure) {
		this.smes = smes;
		this.locked = locked;
		this.writer = writer;
		this.history = history;
		this.blockers = blockers;
		this.erasure = erasure;
	}

	/**
	 * To the SME that stands for the one it was asked about. Access and correction are
	 * done by what officers show and change before.
	 */
	Mono<Void> fulfil(DataRequest request, Instant now, CurrentUser user) {
		return survivor(request).flatMap((id) -> switch (request.kind()) {
			case ACCESS, CORRECTION -> this.locked.find(id, user).then();
			case STOP -> this.locked.find(id, user)
				.flatMap((sme) -> this.writer.saveLocked(List.of(sme.stopProcessing(now)), user));
			case RESUME -> this.locked.find(id, user)
				.flatMap((sme) -> this.history.statusBeforeSuspension(sme.id())
					.flatMap((before) -> this.writer.saveLocked(List.of(sme.resumeProcessing(before, now)), user)));
			case ERASURE -> this.erasure.erase(id, now, user);
		});
	}

	/** Whether processing of the data is stopped, as far as anybody can tell. */
	Mono<Boolean> isStopped(DataRequest request, CurrentUser user) {
		return survivor(request).flatMap((id) -> this.smes.find(id, user.scope()))
			.map((sme) -> sme.status() == SmeStatus.SUSPENDED)
			.defaultIfEmpty(false);
	}

	Mono<Boolean> loanRuns(DataRequest request) {
		return survivor(request).flatMap(this.blockers::loanRuns);
	}

	private Mono<UUID> survivor(DataRequest request) {
		UUID asked = request.subject().smeId();
		return this.smes.survivorOf(asked).defaultIfEmpty(asked);
	}

}
