package id.sentra.financing.sme;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * What a feature has open for an SME and ends when registry has erased it: nothing can
 * come of it any more. What is lent already goes on.
 */
public interface EndableData {

	/**
	 * In the transaction of the caller, which holds the copy of the SME: whoever was
	 * allowed something by it is done. Called again it finds nothing more to end.
	 */
	Mono<Void> endOfErased(UUID smeId);

}
