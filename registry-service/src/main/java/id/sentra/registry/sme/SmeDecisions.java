package id.sentra.registry.sme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What the dinas decides about one SME: each decision one transaction with its event and
 * history.
 */
@Service
public class SmeDecisions {

	private final Transactions transactions;

	private final LockedSmes smes;

	private final SmeWriter writer;

	private final Clock clock;

	SmeDecisions(Transactions transactions, LockedSmes smes, SmeWriter writer, Clock clock) {
		this.transactions = transactions;
		this.smes = smes;
		this.writer = writer;
		this.clock = clock;
	}

	public Mono<Sme> verify(UUID id, long version, CurrentUser user) {
		return decide(id, version, user, Sme::verify);
	}

	public Mono<Sme> requestCorrection(UUID id, long version, String reason, CurrentUser user) {
		return decide(id, version, user, (sme, now) -> sme.requestCorrection(reason, now));
	}

	public Mono<Sme> reject(UUID id, long version, String reason, CurrentUser user) {
		return decide(id, version, user, (sme, now) -> sme.reject(reason, now));
	}

	public Mono<Sme> confirm(UUID id, long version, CurrentUser user) {
		return decide(id, version, user, Sme::confirm);
	}

	public Mono<Sme> close(UUID id, long version, String reason, CurrentUser user) {
		return decide(id, version, user, (sme, now) -> sme.close(reason, now));
	}

	public Mono<Sme> reopen(UUID id, long version, String reason, CurrentUser user) {
		return decide(id, version, user, (sme, now) -> sme.reopen(reason, now));
	}

	private Mono<Sme> decide(UUID id, long version, CurrentUser user, BiFunction<Sme, Instant, SmeEvent> decision) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<Sme> work = this.smes.find(id, version, user).flatMap((sme) -> {
			SmeEvent event = decision.apply(sme, this.clock.instant());
			return this.writer.saveLocked(List.of(event), user).thenReturn(event.sme());
		});
		return this.transactions.in(user.scope(), work);
	}

}
