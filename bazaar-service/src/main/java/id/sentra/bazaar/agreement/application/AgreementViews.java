package id.sentra.bazaar.agreement.application;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.Caller;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people may see of agreements. */
@Service
public class AgreementViews {

	private final Transactions transactions;

	private final Agreements agreements;

	private final AgreementPaper paper;

	AgreementViews(Transactions transactions, Agreements agreements, AgreementPaper paper) {
		this.transactions = transactions;
		this.agreements = agreements;
		this.paper = paper;
	}

	public Mono<List<Agreement>> list(Agreements.Filter filter, int limit, Caller caller) {
		return this.transactions.in(caller.scope(), this.agreements.list(filter, caller.scope(), limit));
	}

	public Mono<Agreement> find(UUID id, Caller caller) {
		return this.transactions.in(caller.scope(), this.agreements.find(id, caller.scope()))
			.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")));
	}

	/** All versions, and whether their chain is unbroken up to the one that stands. */
	public Mono<History> history(UUID id, Caller caller) {
		return find(id, caller)
			.zipWhen((agreement) -> this.transactions.in(caller.scope(), this.agreements.versions(agreement)))
			.map((both) -> new History(both.getT2(), Version.lead(both.getT2(), both.getT1().hash())));
	}

	public Mono<List<GoodsReturn>> returns(UUID id, Caller caller) {
		return find(id, caller)
			.flatMap((agreement) -> this.transactions.in(caller.scope(), this.agreements.returns(agreement)));
	}

	public Mono<byte[]> pdf(UUID id, Caller caller) {
		return find(id, caller).flatMap(this.paper::print);
	}

	/** Versions and whether nobody changed one. */
	public record History(List<Version> versions, boolean intact) {
	}

}
