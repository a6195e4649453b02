package id.sentra.bazaar.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementStatus.Act;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.PartnerContact;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The partner has no account: it acts by a link that the SME sends it. The token in it is
 * kept only as its hash, is good for seven days and for one signature or
 * counter-proposal. It does not sign with that alone, or the SME could: the signature
 * carries a secret that only who typed the partner's code was told.
 */
@Service
class PartnerLinkService {

	private static final Duration GOOD_FOR = Duration.ofDays(7);

	private static final String PARTNER = "partner-link";

	private final Transactions transactions;

	private final Agreements agreements;

	private final PartnerContacts contacts;

	private final Smes smes;

	private final AgreementWriter writer;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	PartnerLinkService(Transactions transactions, Agreements agreements, PartnerContacts contacts, Smes smes,
			AgreementWriter writer, Clock clock) {
		this.transactions = transactions;
		this.agreements = agreements;
		this.contacts = contacts;
		this.smes = smes;
		this.writer = writer;
		this.clock = clock;
	}

	/** A new token, told once; one made before is good no longer. */
	Mono<PartnerLink> link(UUID id, CurrentUser user) {
		AgreementService.requireActing(user);
		PartnerLink link = new PartnerLink(secret(), this.clock.instant().plus(GOOD_FOR));
		Mono<PartnerLink> work = this.contacts.held(id)
			.then(Mono.defer(() -> this.agreements.find(id, user.scope())))
			.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")))
			.doOnNext((agreement) -> agreement.require(Act.SIGN))
			.flatMap((agreement) -> active(agreement, user.scope()))
			.flatMap((agreement) -> proveAgain(agreement)
				.then(Mono.defer(() -> this.agreements.link(agreement, hash(link.token()), link.until()))))
			.thenReturn(link);
		return this.transactions.in(user.scope(), work);
	}

	/** How the partner was known when it signed stays. */
	private Mono<Void> proveAgain(Agreement agreement) {
		return agreement.signatures().by(Side.PARTNER) ? Mono.empty()
				: this.contacts.renew(agreement.id(), this.clock.instant());
	}

	Mono<Seen> view(String token) {
		return this.transactions.in(Scope.system(), found(token).flatMap(this::seen));
	}

	/**
	 * The partner types the code that was sent to its own channel; a wrong one counts.
	 * The secret to sign with is told once.
	 */
	Mono<Proved> prove(String token, String code) {
		String secret = secret();
		Mono<PartnerContact> work = found(token).flatMap((agreement) -> this.contacts.held(agreement.id())
			.switchIfEmpty(Mono.error(() -> new Conflict("partner-contact-missing")))
			.map((contact) -> contact.prove(code, hash(secret), this.clock.instant()))
			.flatMap((tried) -> this.contacts.save(tried).thenReturn(tried)));
		return this.transactions.in(Scope.system(), work).map((tried) -> {
			PartnerContact.Proof proof = tried.proof();
			if (proof == null) {
				throw new Conflict("code-wrong");
			}
			return new Proved(secret, proof.until());
		});
	}

	/** With the secret that was told to who proved the partner's channel. */
	Mono<Seen> sign(String token, String hash, String proof) {
		Mono<Seen> work = open(token)
			.flatMap((agreement) -> this.contacts.held(agreement.id())
				.switchIfEmpty(Mono.error(() -> new Conflict("partner-not-proved")))
				.map((contact) -> contact.use(hash(proof), this.clock.instant()))
				.flatMap(this.contacts::save)
				.thenReturn(agreement))
			.map((agreement) -> agreement.sign(Side.PARTNER, hash, this.clock.instant()))
			.flatMap((event) -> this.writer.save(event, true))
			.flatMap(this::seen);
		return this.transactions.in(Scope.system(), work);
	}

	Mono<Seen> counter(String token, AgreementTerms terms) {
		Mono<Seen> work = open(token).flatMap((agreement) -> this.writer.saveCounter(
				agreement.counter(Side.PARTNER, Channel.ONLINE, terms, this.clock.instant()), agreement, PARTNER, true))
			.flatMap(this::seen);
		return this.transactions.in(Scope.system(), work);
	}

	private Mono<Seen> seen(Agreement agreement) {
		return this.contacts.of(agreement.id())
			.map((contact) -> new Seen(agreement, contact))
			.defaultIfEmpty(new Seen(agreement, null));
	}

	/** An agreement, and the channel its partner has to prove if one was named. */
	record Seen(Agreement agreement, @Nullable PartnerContact contact) {

		boolean isProved() {
			return this.contact != null && this.contact.isProved();
		}

	}

	/**
	 * What a prover signs with, once, and until when. Its text form does not tell it.
	 */
	record Proved(String proof, Instant until) {

		@Override
		public String toString() {
			return "Proved";
		}

	}

	/** Whoever has the link, known by a part of its hash. */
	static CurrentUser bearer(String token) {
		return new CurrentUser(PARTNER + "-" + hash(token).substring(0, 32), Set.of(), Scope.system());
	}

	/** The agreement of the link, if its SME may go on with it. */
	private Mono<Agreement> open(String token) {
		return found(token).flatMap((agreement) -> active(agreement, Scope.system()));
	}

	private Mono<Agreement> active(Agreement agreement, Scope scope) {
		return this.smes.verified(agreement.parties().smeId(), scope).thenReturn(agreement);
	}

	private Mono<Agreement> found(String token) {
		return this.agreements.findByLink(hash(token), this.clock.instant())
			.switchIfEmpty(Mono.error(() -> new NotFound("link-not-good")));
	}

	private String secret() {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
