package id.sentra.bazaar.agreement.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The agreements there are, within the transaction and scope of the caller. */
public interface Agreements {

	Mono<Agreement> find(UUID id, Scope scope);

	/** The one whose partner's link has that hash and is still good. */
	Mono<Agreement> findByLink(String linkHash, Instant now);

	Mono<List<Agreement>> list(Filter filter, Scope scope, int limit);

	Mono<Void> add(Agreement agreement);

	/**
	 * Saves what follows the version before; false when that is stale. Uses a link up
	 * with it.
	 */
	Mono<Boolean> save(Agreement agreement, boolean usesLink);

	Mono<Void> keep(Version version, Agreement of, String madeBy);

	/** All versions, the first one first. */
	Mono<List<Version>> versions(Agreement of);

	/** Replaces the partner's link, if there was any. */
	Mono<Void> link(Agreement of, String linkHash, Instant until);

	Mono<List<GoodsReturn>> returns(Agreement of);

	/** Which agreements are looked for. */
	record Filter(@Nullable UUID smeId, @Nullable RegionCode region, @Nullable AgreementStatus status,
			@Nullable UUID before) {
	}

}
