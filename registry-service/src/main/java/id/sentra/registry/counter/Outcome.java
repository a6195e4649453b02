package id.sentra.registry.counter;

/** How an objection was answered. */
enum Outcome {

	/** It was the owner's will, and the owner was told so. */
	EXPLAINED,
	/** It was not; the answer says what was put right. */
	UPHELD

}
