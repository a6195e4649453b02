package id.sentra.registry.sme.domain;

/**
 * Who changes a profile: the owner, whose change is verified anew, or the dinas, which
 * has checked it.
 */
public enum ChangedBy {

	OWNER, DINAS,
	/** The dinas, because the owner asked for a correction. */
	REQUEST

}
