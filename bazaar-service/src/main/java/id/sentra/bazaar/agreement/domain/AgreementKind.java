package id.sentra.bazaar.agreement.domain;

/** How goods change hands. */
public enum AgreementKind {

	/** Bought and paid. */
	OUTRIGHT,
	/** Left with the shop, paid when sold. */
	CONSIGNMENT,
	/** Sold on in the reseller's own name. */
	RESELLER

}
