package id.sentra.registry.counter;

/** How an owner's will is proved; each with at least one file. */
enum Proof {

	/** Photo of a form that the owner signed. */
	FORM_PHOTO,
	/** Photo of what the owner signed on a screen or on paper. */
	SIGNATURE

}
