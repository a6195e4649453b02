package id.sentra.bazaar.agreement.domain;

/** Where an agreement stands. */
public enum AgreementStatus {

	PROPOSED, COUNTERED, SIGNED, ENDED

}
