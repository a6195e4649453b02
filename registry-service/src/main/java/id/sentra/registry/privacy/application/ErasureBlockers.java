package id.sentra.registry.privacy.application;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import reactor.core.publisher.Mono;

/**
 * What stands against forgetting an SME, as far as the registry knows. Every method works
 * within the transaction of its caller.
 */
public interface ErasureBlockers {

	/**
	 * Whether a loan runs or was approved and is yet to be paid out, by what financing
	 * has told so far.
	 */
	Mono<Boolean> loanRuns(UUID smeId);

	/**
	 * Whether what financing told may be missing: it is being read anew, or some of it
	 * could not be taken in, or that cannot be told.
	 */
	Mono<Boolean> loansUnknown();

	/** Whether a file that may hold the same data is being worked off there. */
	Mono<Boolean> importRuns(RegionCode district);

}
