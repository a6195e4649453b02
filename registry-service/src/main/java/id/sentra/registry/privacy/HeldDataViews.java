package id.sentra.registry.privacy;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.privacy.domain.RequestKind;
import id.sentra.registry.privacy.domain.RequestState;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.HeldRecords;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.views.PersonalViewBrake;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is held of an owner, for the answer to a request for access. Showing it is a view
 * of personal data and logged as one.
 */
@Service
class HeldDataViews {

	/** How many acts an answer names; who needs older ones asks the office. */
	static final int MOST_ACTS = 1000;

	private final Transactions transactions;

	private final DataRequests requests;

	private final SmeViews smes;

	private final ProcessingLog log;

	private final List<HeldRecords> records;

	private final PersonalViewBrake brake;

	HeldDataViews(Transactions transactions, DataRequests requests, SmeViews smes, ProcessingLog log,
			List<HeldRecords> records, PersonalViewBrake brake) {
		this.transactions = transactions;
		this.requests = requests;
		this.smes = smes;
		this.log = log;
		this.records = records;
		this.brake = brake;
	}

	/**
	 * For a request for access that was granted, which is the reason to show it also
	 * while processing is stopped.
	 */
	Mono<HeldData> of(UUID requestId, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		user.requireInPerson();
		Mono<HeldData> work = this.requests.find(requestId, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("data-request-not-found")))
			.filter((request) -> request.kind() == RequestKind.ACCESS && request.state() == RequestState.DONE)
			.switchIfEmpty(Mono.error(() -> new Conflict("data-request-not-granted")))
			.flatMap((request) -> this.smes.survivor(request.subject().smeId(), user)
				.flatMap((standing) -> this.smes.findGranted(standing, user))
				.flatMap((sme) -> records(sme).flatMap((kept) -> this.log.of(sme.id(), MOST_ACTS + 1)
					.map((acts) -> new HeldData(request, sme, kept, acts.subList(0, Math.min(acts.size(), MOST_ACTS)),
							acts.size() > MOST_ACTS)))));
		return this.brake.keeping(this.transactions.in(user.scope(), work), user);
	}

	private Mono<List<HeldRecord>> records(Sme sme) {
		return Flux.fromIterable(this.records).concatMap((feature) -> feature.of(sme.id())).collectList();
	}

}
