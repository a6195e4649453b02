package id.sentra.bazaar.agreement.domain;

/** The two parties. */
public enum Side {

	SME, PARTNER

}
