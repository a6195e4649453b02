package id.sentra.gateway.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.gateway.account.Attempts.Subject;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.SignInResult;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.SignInResult.Locked;
import id.sentra.gateway.account.domain.SignInResult.Refused;
import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.CancellationShield;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Signs in with name and password. Attempts wait in the line of all work on passwords.
 */
@Service
public class SignIn {

	/** No account has another; a NUL in it is text the database cannot even read. */
	private static final Pattern NAME = Pattern.compile("\\P{C}{1,64}");

	private final Accounts accounts;

	private final Attempts attempts;

	private final KnownDevices devices;

	private final Passwords passwords;

	private final Settings settings;

	private final PasswordWork work;

	SignIn(Accounts accounts, Attempts attempts, KnownDevices devices, Passwords passwords, PasswordWork work,
			Settings settings) {
		this.devices = devices;
		this.accounts = accounts;
		this.attempts = attempts;
		this.passwords = passwords;
		this.work = work;
		this.settings = settings;
		List.of(Accepted.class, Refused.class, Locked.class).forEach(this::counter);
	}

	/** Checks the password of somebody without a device to be known by. */
	public Mono<SignInResult> signIn(String username, String password, String address) {
		return signIn(username, password, address, "");
	}

	/**
	 * Checks the password; the address is where the attempt comes from, the device what
	 * its cookie says, which need not be true.
	 */
	public Mono<SignInResult> signIn(String username, String password, String address, String device) {
		String name = username.strip().toLowerCase(Locale.ROOT);
		Mono<SignInResult> attempt = this.work.inTurn(address,
				() -> Optional.ofNullable(attempt(name, password, address, device).block()).orElseThrow());
		return CancellationShield.around(attempt)
			.doOnNext(this::count)
			.flatMap((result) -> tell(result, name).thenReturn(result));
	}

	/**
	 * The device to know the account by from now on: the one shown if the account is
	 * known on it, else a new one, so that nobody carries one that another has seen.
	 */
	public Mono<String> remember(Account account, String shown) {
		String username = account.identity().username();
		return this.devices.isKnown(username, shown, now())
			.map((known) -> known ? shown : OpaqueSecret.next().word())
			.flatMap((device) -> this.devices.remember(username, device, now()).thenReturn(device));
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	Mono<Long> forgetOldAttempts() {
		return Mono.defer(
				() -> this.attempts.dropBefore(now().minus(Attempts.MEMORY)).then(this.devices.dropForgotten(now())));
	}

	private Mono<SignInResult> attempt(String name, String password, String address, String device) {
		Subject pair = new Subject(Attempts.Kind.ACCOUNT_FROM_ADDRESS, name + '\n' + address);
		Subject source = new Subject(Attempts.Kind.ADDRESS, address);
		return isKnown(name, device)
			.flatMap((known) -> known ? onDevice(name, password, device, source) : Mono.<SignInResult>empty())
			.switchIfEmpty(Mono.defer(() -> elsewhere(name, password, pair, source)));
	}

	private Mono<Boolean> isKnown(String name, String device) {
		return NAME.matcher(name).matches() ? this.devices.isKnown(name, device, now()) : Mono.just(false);
	}

	/**
	 * Only failures on it count: guesses elsewhere keep nobody out. Empty when there were
	 * too many, so that whoever shares it keeps nobody out either.
	 */
	private Mono<SignInResult> onDevice(String name, String password, String device, Subject source) {
		Subject own = new Subject(Attempts.Kind.ACCOUNT_ON_DEVICE, name + '\n' + device);
		return begin(own, this.settings.accounts().perAccountAndAddress()).hasElement()
			.filter((locked) -> !locked)
			.flatMap((open) -> verify(name, password))
			.flatMap((result) -> (result instanceof Accepted accepted) ? this.attempts.forget(own)
				.then(isOwner(accepted) ? Mono.empty() : this.attempts.forget(source))
				.thenReturn(result) : Mono.just(result));
	}

	private Mono<SignInResult> elsewhere(String name, String password, Subject pair, Subject source) {
		Subject account = new Subject(Attempts.Kind.ACCOUNT, name);
		AccountSettings limits = this.settings.accounts();
		return begin(pair, limits.perAccountAndAddress()).switchIfEmpty(begin(account, limits.perAccount(), pair))
			.switchIfEmpty(begin(source, limits.perAddress(), pair, account))
			.<SignInResult>map((Duration wait) -> new Locked(wait))
			.switchIfEmpty(Mono.defer(() -> verify(name, password)))
			.flatMap((result) -> (result instanceof Accepted accepted)
					? accept(pair, account).then(forgive(source, accepted)).thenReturn(result) : Mono.just(result));
	}

	/** Counts it; where it must wait, what was counted before counts no longer. */
	private Mono<Duration> begin(Subject subject, AccountSettings.Limit limit, Subject... before) {
		return Mono.defer(() -> this.attempts.begin(subject, limit.lockOut(), now()))
			.flatMap((wait) -> Flux.just(before).concatMap(this.attempts::takeBack).then(Mono.just(wait)));
	}

	/**
	 * Guesses from elsewhere stay counted: an owner who signs in does not free the way
	 * for them.
	 */
	private Mono<Void> accept(Subject pair, Subject account) {
		return this.attempts.forget(pair).then(this.attempts.takeBack(account));
	}

	/**
	 * Staff share an office's address, so that their success forgives it. Anybody can
	 * make an owner's account, so an owner's forgives but the own attempt.
	 */
	private Mono<Void> forgive(Subject source, Accepted accepted) {
		return isOwner(accepted) ? this.attempts.takeBack(source) : this.attempts.forget(source);
	}

	private static boolean isOwner(Accepted accepted) {
		return accepted.identity().hasAny(Role.SME_OWNER);
	}

	private Mono<SignInResult> verify(String name, String password) {
		return find(name).map(Optional::of).defaultIfEmpty(Optional.empty()).map((found) -> {
			boolean fits = this.passwords.matches(password, found.map(Account::passwordHash).orElse(null));
			if (!fits || !found.orElseThrow().isUsable(now())) {
				return new Refused();
			}
			return new Accepted(found.orElseThrow());
		});
	}

	private Mono<Account> find(String name) {
		return NAME.matcher(name).matches() ? this.accounts.find(name) : Mono.empty();
	}

	private Instant now() {
		return this.settings.clock().instant();
	}

	/** What it was good for is told by whoever asked: a sign-in, a token, a change. */
	private Mono<Void> tell(SignInResult result, String name) {
		if (result instanceof Refused) {
			return this.settings.events().record(Kind.SIGN_IN_FAILED, name, "", "");
		}
		return (result instanceof Locked) ? this.settings.events().record(Kind.SIGN_IN_LOCKED, name, "", "")
				: Mono.empty();
	}

	private void count(SignInResult result) {
		counter(result.getClass()).increment();
	}

	private Counter counter(Class<? extends SignInResult> result) {
		return this.settings.meters()
			.counter(Meters.SIGN_IN, Meters.RESULT, result.getSimpleName().toLowerCase(Locale.ROOT));
	}

	/** What signing in is measured, limited and witnessed by. */
	@Component
	record Settings(AccountSettings accounts, Clock clock, MeterRegistry meters, SecurityEvents events) {
	}

}
