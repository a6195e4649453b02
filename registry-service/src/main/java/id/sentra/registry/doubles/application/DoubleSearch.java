package id.sentra.registry.doubles.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.doubles.domain.DoubleRegulations;
import id.sentra.registry.doubles.domain.DoubleRules;
import id.sentra.registry.sme.application.SmeViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Finds likely doubles: of one SME when asked, and for the work list of a region in
 * portions.
 */
@Service
public class DoubleSearch {

	/** How many SMEs a portion holds. */
	public static final int PORTION = 500;

	private final Transactions transactions;

	private final SmeViews smes;

	private final Doubles doubles;

	private final DoubleRegulations regulations;

	private final Clock clock;

	DoubleSearch(Transactions transactions, SmeViews smes, Doubles doubles, DoubleRegulations regulations,
			Clock clock) {
		this.transactions = transactions;
		this.smes = smes;
		this.doubles = doubles;
		this.regulations = regulations;
		this.clock = clock;
	}

	public Mono<List<LikelyDouble>> of(UUID smeId, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		Mono<List<LikelyDouble>> work = this.smes.find(smeId, user).then(this.doubles.of(smeId, rules()));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<List<LikelyDouble>> open(@Nullable RegionCode region, Doubles.@Nullable Place after, int limit,
			CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		RegionCode within = user.scope().narrowedTo(region).region().orElse(null);
		return this.transactions.in(user.scope(), this.doubles.open(within, after, limit));
	}

	/** Searches one portion; the work list is complete when none was left to search. */
	public Mono<Doubles.Found> search(@Nullable RegionCode region, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		RegionCode within = user.scope().narrowedTo(region).region().orElse(null);
		Instant now = this.clock.instant();
		return this.transactions.in(user.scope(), this.doubles.search(within, rules(), PORTION, now));
	}

	private DoubleRules rules() {
		return this.regulations.on(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

}
