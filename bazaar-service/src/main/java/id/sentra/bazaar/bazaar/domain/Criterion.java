package id.sentra.bazaar.bazaar.domain;

/** A fact about an applicant that gives points or makes it member of a reserve. */
public enum Criterion {

	/** Holds a certificate of a training of the dinas that was not revoked. */
	TRAINING_CERTIFICATE,
	/** Never had a stall at a bazaar of ours. */
	FIRST_TIMER,
	/** The business lies in the bazaar's own district. */
	LOCAL,
	/** Member of a cluster. */
	CLUSTER_MEMBER,
	/** The scale is micro. */
	MICRO,
	/** The owner's household is on the list of low-income households. */
	LOW_INCOME_HOUSEHOLD,
	/** The owner is a woman. */
	WOMAN_OWNED;

	/** Whether it is about the owner's person, and so is not shown to the public. */
	public boolean personal() {
		return this == LOW_INCOME_HOUSEHOLD || this == WOMAN_OWNED;
	}

}
