package id.sentra.registry.message;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.message.MessagePreferences.Preference;
import id.sentra.registry.message.Messages.Action;
import id.sentra.registry.message.Messages.Done;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Sme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Messages as people see and send them: by hand, until a channel sends by itself. Whether
 * one may go out is asked again when the telephone number is opened.
 */
@Service
class MessageService {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	private static final Role[] SENDERS = { Role.OFFICER, Role.ADMIN };

	private final Transactions transactions;

	private final Messages messages;

	private final MessagePreferences preferences;

	private final MessageTexts texts;

	private final SmeViews smes;

	private final Clock clock;

	MessageService(Transactions transactions, Messages messages, MessagePreferences preferences, MessageTexts texts,
			SmeViews smes, Clock clock) {
		this.transactions = transactions;
		this.messages = messages;
		this.preferences = preferences;
		this.texts = texts;
		this.smes = smes;
		this.clock = clock;
	}

	Mono<Page<Message>> list(@Nullable MessageState state, @Nullable RegionCode region, PageRequest page,
			CurrentUser user) {
		user.require(READERS);
		return this.transactions.in(user.scope(), this.messages.list(state, region, user.scope(), page));
	}

	/** With its text and what was done with it. */
	Mono<Detail> find(UUID id, CurrentUser user) {
		user.require(READERS);
		return this.transactions.in(user.scope(), found(id, user).flatMap((message) -> detail(message, user)));
	}

	/** All that an SME is or was to be told, the newest first; its owner the own. */
	Mono<List<Read>> ofSme(UUID sme, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		Mono<List<Read>> work = this.smes.find(sme, user)
			.flatMap((found) -> this.preferences.of(sme)
				.flatMap((preference) -> this.messages.ofSme(sme)
					.map((one) -> new Read(one, this.texts.of(one, found, preference.language())))
					.collectList()));
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * The number and the text, for whoever sends the message now; that is written down
	 * and counts as a view of personal data.
	 */
	Mono<Opened> open(UUID id, CurrentUser user) {
		user.require(SENDERS);
		Mono<Message> known = this.transactions.in(user.scope(),
				found(id, user).doOnNext((message) -> message.requireSendable(this.clock.instant())));
		return known.flatMap((message) -> this.smes.findPersonal(message.smeId(), user)
			.flatMap((sme) -> this.transactions.in(user.scope(), opened(id, sme, user))));
	}

	/**
	 * One whose number was opened in time may have been sent, whatever happened since.
	 */
	Mono<Detail> sent(UUID id, long version, CurrentUser user) {
		return changing(id, version, user, (message) -> this.messages.wasOpened(id).flatMap((opened) -> {
			if (!opened || message.state() != MessageState.PENDING) {
				message.requireSendable(this.clock.instant());
			}
			return saved(message.settled(MessageState.SENT_BY_HAND, null), Action.SENT_BY_HAND, user);
		}));
	}

	/** That it cannot be sent; an owner who asked to be left alone is sent no other. */
	Mono<Detail> failed(UUID id, long version, FailureReason reason, CurrentUser user) {
		return changing(id, version, user, (message) -> {
			message.requireSendable(this.clock.instant());
			Mono<Message> failed = saved(message.settled(MessageState.FAILED, reason), Action.FAILED, user);
			return (reason != FailureReason.ASKED_TO_STOP) ? failed
					: this.preferences.of(message.smeId())
						.flatMap((now) -> this.preferences.save(message.smeId(), new Preference(false, now.language()),
								user.username()))
						.then(failed);
		});
	}

	/**
	 * Takes back that it was sent, or could not be, and what its owner is said to want.
	 */
	Mono<Detail> reopen(UUID id, long version, CurrentUser user) {
		return changing(id, version, user, (message) -> {
			Mono<Message> reopened = Mono.fromCallable(() -> message.reopened(this.clock.instant()))
				.flatMap((changed) -> saved(changed, Action.REOPENED, user));
			return (message.reason() != FailureReason.ASKED_TO_STOP) ? reopened
					: this.preferences.allowAgain(message.smeId(), user.username()).then(reopened);
		});
	}

	Mono<Preference> preference(UUID sme, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		return this.transactions.in(user.scope(),
				this.smes.find(sme, user).then(Mono.defer(() -> this.preferences.of(sme))));
	}

	/** What the owner wants to be told, also as he told it to an officer. */
	Mono<Preference> prefer(UUID sme, Preference preference, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		Mono<Preference> work = this.smes.find(sme, user)
			.then(Mono.defer(() -> this.preferences.save(sme, preference, user.username())))
			.thenReturn(preference);
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Opened> opened(UUID id, Sme sme, CurrentUser user) {
		PhoneNumber phone = sme.profile().owner().phone();
		return this.messages.lock(id, user.scope())
			.doOnNext((message) -> message.requireSendable(this.clock.instant()))
			.flatMap((message) -> this.messages.record(id, Action.OPENED, null, user.username())
				.then(this.preferences.of(sme.id()))
				.map((preference) -> new Opened(message, (phone != null) ? phone.value() : null,
						this.texts.of(message, sme, preference.language()),
						this.texts.isQuiet(message, this.clock.instant()))));
	}

	private Mono<Detail> changing(UUID id, long version, CurrentUser user, Function<Message, Mono<Message>> change) {
		user.require(SENDERS);
		Mono<Detail> work = this.messages.lock(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("message-not-found")))
			.filter((message) -> message.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.flatMap(change)
			.flatMap((changed) -> found(id, user))
			.flatMap((changed) -> detail(changed, user));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Message> saved(Message changed, Action action, CurrentUser user) {
		return this.messages.save(changed)
			.then(Mono.defer(() -> this.messages.record(changed.id(), action, changed.reason(), user.username())))
			.thenReturn(changed);
	}

	private Mono<Message> found(UUID id, CurrentUser user) {
		return this.messages.find(id, user.scope()).switchIfEmpty(Mono.error(() -> new NotFound("message-not-found")));
	}

	private Mono<Detail> detail(Message message, CurrentUser user) {
		return this.smes.find(message.smeId(), user)
			.flatMap((sme) -> this.preferences.of(sme.id())
				.flatMap((preference) -> this.messages.history(message.id())
					.map((history) -> new Detail(message, this.texts.of(message, sme, preference.language()),
							preference.language(), history))));
	}

	/** A message with its text in the language of its owner, and its history. */
	record Detail(Message message, String text, Language language, List<Done> history) {

		@Override
		public String toString() {
			return "Detail[" + this.message.id() + "]";
		}

	}

	/** A message with its text. */
	record Read(Message message, String text) {

		@Override
		public String toString() {
			return "Read[" + this.message.id() + "]";
		}

	}

	/** A message for whoever sends it. Its text form does not tell the number. */
	record Opened(Message message, @Nullable String telephone, String text, boolean quiet) {

		@Override
		public String toString() {
			return "Opened[" + this.message.id() + "]";
		}

	}

}
