package id.sentra.gateway.token;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sentra.gateway.account.Accounts;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.gateway.securityevent.Origin;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Hands out access tokens to scripts and says whose they are. */
@Service
public class BearerTokens {

	private final AccessTokens tokens;

	private final Accounts accounts;

	private final TokenSettings settings;

	private final Clock clock;

	private final Cache<ByteBuffer, Identity> holders;

	private final SecurityEvents security;

	BearerTokens(AccessTokens tokens, Accounts accounts, TokenSettings settings, Clock clock, SecurityEvents security) {
		this.security = security;
		this.tokens = tokens;
		this.accounts = accounts;
		this.settings = settings;
		this.clock = clock;
		this.holders = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(settings.remembered()).build();
	}

	/** A new token for the holder, as known at the sign-in. */
	public Mono<Issued> issue(Account holder) {
		OpaqueSecret token = OpaqueSecret.next();
		Instant now = this.clock.instant();
		String username = holder.identity().username();
		return Origin.current()
			.flatMap((origin) -> this.tokens.add(token, holder, origin.network(), now, now.plus(this.settings.life())))
			.then(this.security.record(Kind.TOKEN_ISSUED, username, "", ""))
			.thenReturn(new Issued(token.word(), this.settings.life()));
	}

	/** Those of an account that are worth something. */
	public Mono<List<OpenToken>> ofAccount(String username) {
		return this.tokens.ofAccount(username, this.clock.instant());
	}

	/** Makes one of an account worthless, or all of them when none is named. */
	public Mono<Integer> revoke(String username, @Nullable String id) {
		return this.tokens.removeOf(username, id)
			.doOnNext((removed) -> this.holders.invalidateAll(removed))
			.map(List::size);
	}

	/**
	 * Who shows this token; empty when it is worth nothing or the account is disabled.
	 */
	public Mono<Identity> holder(String word) {
		OpaqueSecret token = new OpaqueSecret(word);
		ByteBuffer key = ByteBuffer.wrap(token.hash());
		Identity known = this.holders.getIfPresent(key);
		if (known != null) {
			return Mono.just(known);
		}
		return this.tokens.holder(token, this.clock.instant())
			.flatMap(this.accounts::find)
			.filter(Account::enabled)
			.map(Account::identity)
			.doOnNext((identity) -> this.holders.put(key, identity));
	}

	/** Makes the token worthless. */
	public Mono<Void> revoke(String word) {
		OpaqueSecret token = new OpaqueSecret(word);
		return this.tokens.remove(token)
			.then(Mono.fromRunnable(() -> this.holders.invalidate(ByteBuffer.wrap(token.hash()))));
	}

	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
	Mono<Long> dropExpired() {
		return Mono.defer(() -> this.tokens.dropExpired(this.clock.instant()));
	}

	/** A token as its holder gets it, once. */
	public record Issued(String token, Duration life) {

		@Override
		public String toString() {
			return "Issued[hidden]";
		}

	}

}
