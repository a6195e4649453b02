package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people may see of agreements. */
@Service
class AgreementViews {

	private final Transactions transactions;

	private final Agreements agreements;

	private final Consignments consignments;

	private final PartnerContacts contacts;

	private final AgreementPdf pdf;

	AgreementViews(Transactions transactions, Agreements agreements, Consignments consignments,
			PartnerContacts contacts, AgreementPdf pdf) {
		this.transactions = transactions;
		this.agreements = agreements;
		this.consignments = consignments;
		this.contacts = contacts;
		this.pdf = pdf;
	}

	Mono<Page<Agreement>> list(Agreements.Filter filter, CurrentUser user) {
		return this.transactions.in(user.scope(), this.agreements.list(filter, user.scope()));
	}

	Mono<Agreement> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), this.agreements.find(id, user.scope()))
			.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")));
	}

	/** All versions, and whether their chain is unbroken up to the one that stands. */
	Mono<History> history(UUID id, CurrentUser user) {
		return find(id, user)
			.zipWhen((agreement) -> this.transactions.in(user.scope(), this.agreements.versions(agreement)))
			.map((both) -> new History(both.getT2(), Version.lead(both.getT2(), both.getT1().hash())));
	}

	Mono<List<GoodsReturn>> returns(UUID id, CurrentUser user) {
		return find(id, user)
			.flatMap((agreement) -> this.transactions.in(user.scope(), this.consignments.returns(agreement)));
	}

	Mono<byte[]> pdf(UUID id, CurrentUser user) {
		return find(id, user)
			.zipWhen((agreement) -> this.transactions.in(user.scope(),
					this.contacts.of(id).map(Optional::of).defaultIfEmpty(Optional.empty())))
			.flatMap((both) -> this.pdf.render(both.getT1(), both.getT2().orElse(null)));
	}

	/** Versions and whether nobody changed one. */
	record History(List<Version> versions, boolean intact) {
	}

}
