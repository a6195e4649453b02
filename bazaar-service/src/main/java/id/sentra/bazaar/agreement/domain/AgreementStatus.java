package id.sentra.bazaar.agreement.domain;

public enum AgreementStatus {

	PROPOSED, COUNTERED, SIGNED, ENDED

}
