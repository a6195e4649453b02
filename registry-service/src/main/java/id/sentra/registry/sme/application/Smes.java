package id.sentra.registry.sme.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeKey;
import reactor.core.publisher.Mono;

/**
 * The SMEs there are. Every method works within the transaction and scope of its caller.
 */
public interface Smes {

	/** The SME, or nothing when there is none within the scope. */
	Mono<Sme> find(UUID id, Scope scope);

	/**
	 * Those of the keys that are registered within the scope of the transaction; a merged
	 * double where only such a one has the key.
	 */
	Mono<Map<SmeKey, Sme>> findAll(Collection<SmeKey> keys);

	/**
	 * The regency whose office has an SME of that key, whoever asks; nothing for none.
	 */
	Mono<RegionCode> officeOf(SmeKey key);

	/** Whether any SME of that owner is known, whoever asks. */
	Mono<Boolean> knowsOwner(Nik nik);

	/** At most {@code limit} SMEs, the newest first. */
	Mono<List<Sme>> search(SmeSearch search, Scope scope, int limit);

	/** Adds new SMEs; the answer holds those whose key is taken, which are not added. */
	Mono<Set<UUID>> addAll(List<Sme> added);

	/** Saves changed SMEs; the answer holds those that are stale, which are not saved. */
	Mono<Set<UUID>> saveAll(List<Revision> revisions);

	/**
	 * An SME as it is to be, and the version it was read in.
	 */
	record Revision(long from, Sme sme) {
	}

}
