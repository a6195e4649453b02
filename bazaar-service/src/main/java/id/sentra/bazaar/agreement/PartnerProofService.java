package id.sentra.bazaar.agreement;

import java.time.Clock;
import java.util.UUID;

import id.sentra.bazaar.agreement.PartnerContacts.CodeToSend;
import id.sentra.bazaar.agreement.domain.AgreementStatus.Act;
import id.sentra.bazaar.agreement.domain.PartnerContact;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Which channel a partner has to prove, and the codes for it. Until messages go out by
 * themselves an officer sends them by hand; the SME never sees a code.
 */
@Service
class PartnerProofService {

	private final Transactions transactions;

	private final Agreements agreements;

	private final PartnerContacts contacts;

	private final Smes smes;

	private final Clock clock;

	PartnerProofService(Transactions transactions, Agreements agreements, PartnerContacts contacts, Smes smes,
			Clock clock) {
		this.transactions = transactions;
		this.agreements = agreements;
		this.contacts = contacts;
		this.smes = smes;
		this.clock = clock;
	}

	/**
	 * The channel by the number under which registry keeps it, with a new code. How a
	 * partner was known when it signed stays.
	 */
	Mono<PartnerContact> name(UUID id, UUID contactId, PartnerContact.Kind kind, CurrentUser user) {
		AgreementService.requireActing(user);
		PartnerContact contact = PartnerContact.of(id, contactId, kind, this.clock.instant());
		Mono<PartnerContact> work = this.contacts.held(id)
			.then(Mono.defer(() -> this.agreements.find(id, user.scope())))
			.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")))
			.doOnNext((agreement) -> agreement.require(Act.SIGN))
			.doOnNext((agreement) -> {
				if (agreement.signatures().by(Side.PARTNER)) {
					throw new Conflict("already-signed");
				}
			})
			.flatMap((agreement) -> this.smes.verified(agreement.parties().smeId(), user.scope()))
			.then(Mono.defer(() -> this.contacts.save(contact)))
			.thenReturn(contact);
		return this.transactions.in(user.scope(), work);
	}

	/** How far it is; nothing of the code. */
	Mono<PartnerContact> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.agreements.find(id, user.scope())
					.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")))
					.flatMap((agreement) -> this.contacts.of(id))
					.switchIfEmpty(Mono.error(() -> new NotFound("partner-contact-missing"))));
	}

	/** Codes of the region that are to be sent. */
	Mono<Page<CodeToSend>> toSend(PageRequest page, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.transactions.in(user.scope(), this.contacts.toSend(page, user.scope(), this.clock.instant()));
	}

	/** The code of an agreement was sent. */
	Mono<PartnerContact> sent(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<PartnerContact> work = this.agreements.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")))
			.then(Mono.defer(() -> this.contacts.sent(id, user.username(), this.clock.instant())))
			.then(Mono.defer(() -> this.contacts.of(id)))
			.switchIfEmpty(Mono.error(() -> new NotFound("partner-contact-missing")));
		return this.transactions.in(user.scope(), work);
	}

}
