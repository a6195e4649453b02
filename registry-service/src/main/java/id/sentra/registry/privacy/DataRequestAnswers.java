package id.sentra.registry.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.message.MessageCauses;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.privacy.domain.RequestRegulations;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Answers requests about personal data: what is asked is done in the transaction of the
 * answer.
 */
@Service
class DataRequestAnswers {

	private static final String LOAN_RUNS = "LOAN_RUNS";

	private final Transactions transactions;

	private final DataRequests requests;

	private final Fulfilment fulfilment;

	private final RequestRegulations regulations;

	private final MessageCauses messages;

	private final Clock clock;

	DataRequestAnswers(Transactions transactions, DataRequests requests, Fulfilment fulfilment,
			RequestRegulations regulations, MessageCauses messages, Clock clock) {
		this.transactions = transactions;
		this.requests = requests;
		this.fulfilment = fulfilment;
		this.regulations = regulations;
		this.messages = messages;
		this.clock = clock;
	}

	/** Does what was asked and says so. An erasure has no way back. */
	Mono<DataRequest> done(UUID id, long version, CurrentUser user) {
		Mono<DataRequest> work = locked(id, version, user).flatMap((request) -> this.fulfilment.isStopped(request, user)
			.flatMap((stopped) -> done(request, stopped, user)));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<DataRequest> done(DataRequest request, boolean stopped, CurrentUser user) {
		Instant now = this.clock.instant();
		DataRequest answered = request.done(user.username(), stopped, now);
		return this.requests.save(answered)
			.then(this.fulfilment.fulfil(request, now, user))
			.then(Mono.defer(() -> tell(request)))
			.then(this.requests.find(request.id(), user.scope()));
	}

	/** Refuses it for a reason of the rules; a loan only where one runs. */
	Mono<DataRequest> refuse(UUID id, long version, String reason, CurrentUser user) {
		Mono<DataRequest> work = locked(id, version, user).flatMap((request) -> {
			Instant now = this.clock.instant();
			DataRequest refused = request.refuse(reason, user.username(),
					this.regulations.on(LocalDate.ofInstant(now, ZoneOffset.UTC)), now);
			Mono<Boolean> holds = reason.equals(LOAN_RUNS) ? this.fulfilment.loanRuns(request) : Mono.just(true);
			return holds.filter(Boolean::booleanValue)
				.switchIfEmpty(Mono.error(() -> new Refused("no-loan-runs")))
				.then(this.requests.save(refused))
				.then(Mono.defer(() -> tell(request)))
				.thenReturn(refused);
		});
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Void> tell(DataRequest request) {
		return this.messages.dataRequestAnswered(request.id(), request.subject().smeId(), request.subject().region());
	}

	private Mono<DataRequest> locked(UUID id, long version, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.requests.lock(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("data-request-not-found")))
			.filter((request) -> request.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

}
