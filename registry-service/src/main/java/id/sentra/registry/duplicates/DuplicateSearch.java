package id.sentra.registry.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.duplicates.domain.DuplicateRegulations;
import id.sentra.registry.duplicates.domain.DuplicateRules;
import id.sentra.registry.sme.SmeViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Finds duplicate candidates: of one SME when asked, and for the work list of a region in
 * portions.
 */
@Service
class DuplicateSearch {

	/** How many SMEs a portion holds. */
	static final int PORTION = 500;

	private final Transactions transactions;

	private final SmeViews smes;

	private final DuplicateCandidates duplicates;

	private final DuplicateRegulations regulations;

	private final Clock clock;

	DuplicateSearch(Transactions transactions, SmeViews smes, DuplicateCandidates duplicates,
			DuplicateRegulations regulations, Clock clock) {
		this.transactions = transactions;
		this.smes = smes;
		this.duplicates = duplicates;
		this.regulations = regulations;
		this.clock = clock;
	}

	Mono<List<DuplicateCandidate>> of(UUID smeId, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		Mono<List<DuplicateCandidate>> work = this.smes.find(smeId, user).then(this.duplicates.of(smeId, rules()));
		return this.transactions.in(user.scope(), work);
	}

	/** Open pairs of the work list, the likeliest first. */
	Mono<Page<DuplicateCandidate>> open(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		RegionCode within = user.scope().narrowedTo(region).region().orElse(null);
		return this.transactions.in(user.scope(), this.duplicates.open(within, page));
	}

	/** Searches one portion; the work list is complete when none was left to search. */
	Mono<DuplicateCandidates.Found> search(@Nullable RegionCode region, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		RegionCode within = user.scope().narrowedTo(region).region().orElse(null);
		Instant now = this.clock.instant();
		return this.transactions.in(user.scope(), this.duplicates.search(within, rules(), PORTION, now));
	}

	private DuplicateRules rules() {
		return this.regulations.on(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

}
