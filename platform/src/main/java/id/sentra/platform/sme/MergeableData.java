package id.sentra.platform.sme;

import reactor.core.publisher.Mono;

/**
 * What a feature keeps of SMEs and hands over when one turns out to be a duplicate. A
 * feature whose table names an SME implements it; {@link SmeCopies} goes through all
 * there are.
 */
public interface MergeableData {

	/**
	 * Gives what the duplicate owns to the survivor, in the transaction and scope of the
	 * caller, and notes in {@code sme_move} which rows were the duplicate's. Called again
	 * it finds nothing more to give.
	 */
	Mono<Void> moveToSurvivor(MergedSme merged);

}
