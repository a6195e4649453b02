package id.sentra.training.mentoring.domain;

/** Where mentor and SME met. */
public enum VisitPlace {

	/** Where the business is. */
	BUSINESS,

	/** At the dinas or another place. */
	OFFICE,

	ONLINE

}
