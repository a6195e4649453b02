package id.sentra.bazaar.agreement;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementEvent;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.Parties;
import id.sentra.bazaar.agreement.domain.Proposal;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What the SME, or the dinas on its behalf, does with agreements. Only the SME signs for
 * itself.
 */
@Service
class AgreementService {

	private final Transactions transactions;

	private final Agreements agreements;

	private final Smes smes;

	private final ConsignmentService books;

	private final AgreementWriter writer;

	private final Clock clock;

	AgreementService(Transactions transactions, Agreements agreements, Smes smes, ConsignmentService books,
			AgreementWriter writer, Clock clock) {
		this.transactions = transactions;
		this.agreements = agreements;
		this.smes = smes;
		this.books = books;
		this.writer = writer;
		this.clock = clock;
	}

	/** The first round; of one's own SME, or by staff for one of its region. */
	Mono<Agreement> propose(FirstProposal proposal, CurrentUser user) {
		requireActing(user);
		UUID smeId = smeOf(proposal.smeId(), user);
		Mono<Agreement> work = this.smes.verified(smeId, user.scope())
			.map((sme) -> new Parties(sme.id(), sme.region(), sme.name(), proposal.partnerName()))
			.map((parties) -> Agreement.propose(parties, proposal.kind(),
					new Proposal(1, Side.SME, proposal.channel(), proposal.terms()), this.clock.instant()))
			.flatMap((event) -> this.writer.add(event, user.username()));
		return this.transactions.in(user.scope(), work);
	}

	/** Other terms; also the partner's, as they were said outside. */
	Mono<Agreement> counter(UUID id, long version, Side by, Channel channel, AgreementTerms terms, CurrentUser user) {
		Mono<Agreement> work = active(id, version, user)
			.flatMap((agreement) -> this.writer.saveCounter(agreement.counter(by, channel, terms, this.clock.instant()),
					agreement, user.username(), false));
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * The owner signs in person: an officer who acts for him could also see the partner's
	 * code, and would sign for both sides.
	 */
	Mono<Agreement> sign(UUID id, long version, String hash, CurrentUser user) {
		user.require(Role.SME_OWNER);
		user.requireInPerson();
		return step(active(id, version, user), user,
				(agreement) -> agreement.sign(Side.SME, hash, this.clock.instant()));
	}

	Mono<Agreement> end(UUID id, long version, String reason, CurrentUser user) {
		Mono<Agreement> work = current(id, version, user).flatMap((agreement) -> this.books.end(agreement, reason))
			.flatMap((event) -> this.writer.save(event, false));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Agreement> step(Mono<Agreement> current, CurrentUser user, Function<Agreement, AgreementEvent> step) {
		Mono<Agreement> work = current.map(step).flatMap((event) -> this.writer.save(event, false));
		return this.transactions.in(user.scope(), work);
	}

	/** As it stands, if its SME may go on with it. */
	private Mono<Agreement> active(UUID id, long version, CurrentUser user) {
		return current(id, version, user).flatMap(
				(agreement) -> this.smes.verified(agreement.parties().smeId(), user.scope()).thenReturn(agreement));
	}

	private Mono<Agreement> current(UUID id, long version, CurrentUser user) {
		requireActing(user);
		return found(id, user).filter((agreement) -> agreement.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	private Mono<Agreement> found(UUID id, CurrentUser user) {
		return this.agreements.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")));
	}

	private static UUID smeOf(@Nullable UUID asked, CurrentUser user) {
		UUID own = user.has(Role.SME_OWNER) ? user.scope().smeId().orElse(null) : asked;
		if (own == null) {
			throw new Refused("sme-missing");
		}
		if (asked != null && !own.equals(asked)) {
			throw new NotAllowed("own-sme-only");
		}
		return own;
	}

	static void requireActing(CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
	}

	record FirstProposal(@Nullable UUID smeId, String partnerName, AgreementKind kind, Channel channel,
			AgreementTerms terms) {
	}

}
