package id.sentra.registry.sme.domain;

/**
 * What an officer may choose of a duplicate when the survivor has another value. Figures
 * belong together, and so does where a business is.
 */
public enum MergeField {

	BUSINESS_NAME, OWNER_NAME, PHONE, PRODUCT, NIB, KBLI, SINCE, FIGURES, PLACE

}
