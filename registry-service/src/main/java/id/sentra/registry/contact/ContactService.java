package id.sentra.registry.contact;

import java.time.Clock;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.contact.ContactRequest.Channel;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.views.PersonalViewBrake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Keeps how the other side of an agreement is reached. It is not how the SME's owner is
 * reached: a code sent there would prove nobody but the owner.
 */
@Service
class ContactService {

	private final Transactions transactions;

	private final Contacts contacts;

	private final Smes smes;

	private final PersonalViewBrake brake;

	private final Clock clock;

	ContactService(Transactions transactions, Contacts contacts, Smes smes, PersonalViewBrake brake, Clock clock) {
		this.transactions = transactions;
		this.contacts = contacts;
		this.smes = smes;
		this.brake = brake;
		this.clock = clock;
	}

	Mono<Contact> keep(Channel channel, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		UUID sme = smeOf(channel.smeId(), user);
		Mono<Contact> work = this.smes.find(sme, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.doOnNext((found) -> requireAnothers(channel, found.profile().owner()))
			.map((found) -> contact(channel, found))
			.flatMap(
					(contact) -> this.contacts.add(contact, user.username(), this.clock.instant()).thenReturn(contact));
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * With its address, for whoever sends something there; that is written down, and
	 * counts as a view of personal data.
	 */
	Mono<Contact> show(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<Contact> work = this.contacts.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("contact-not-found")))
			.flatMap((contact) -> this.brake.admit(user)
				.then(Mono.defer(() -> this.contacts.viewed(contact, user.username(), this.clock.instant())))
				.thenReturn(contact));
		return this.brake.keeping(this.transactions.in(user.scope(), work), user);
	}

	private static void requireAnothers(Channel channel, Owner owner) {
		PhoneNumber phone = owner.phone();
		EmailAddress email = owner.email();
		if ((phone != null && phone.value().equals(channel.address()))
				|| (email != null && email.value().equals(channel.address()))) {
			throw new Conflict("contact-is-the-owners");
		}
	}

	private static Contact contact(Channel channel, Sme sme) {
		return new Contact(Ids.next(), channel.agreementId(), sme.id(), sme.profile().location().district(),
				channel.kind(), channel.address());
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

}
