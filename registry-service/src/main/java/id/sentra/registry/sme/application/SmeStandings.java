package id.sentra.registry.sme.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import reactor.core.publisher.Mono;

/**
 * Changes of how SMEs stand, with the row locked from reading to the end of the
 * transaction of the caller: nobody else's change can come between.
 */
public interface SmeStandings {

	/** Those of the SMEs that are within the scope, locked; doubles given up are not. */
	Mono<List<Sme>> lock(Collection<UUID> ids, Scope scope);

	/** Saves version, status and cluster of locked SMEs, each one version higher. */
	Mono<Void> save(List<Sme> locked);

	/** Saves a merged SME; those merged into it before are its survivor's from now on. */
	Mono<Void> saveMerged(SmeEvent.SmeMerged merged);

	/** The doubles merged into a locked SME, also those outside the scope, locked. */
	Mono<List<Sme>> lockMergedInto(UUID survivor);

	/**
	 * Overwrites whatever tells who a locked SME, and the doubles merged into it, were:
	 * the row, the reasons in their history, what others said of them, kept answers. The
	 * doubles are one version higher and have it in their history; what their owner asked
	 * and waits is closed.
	 */
	Mono<Void> erase(SmeEvent.SmeErased erased);

	/** Whether there was such an SME and it was erased. */
	Mono<Boolean> erased(UUID id);

	/**
	 * The SME a double was merged into, for whoever may see either; nothing for one that
	 * was not.
	 */
	Mono<UUID> survivorOf(UUID id);

}
