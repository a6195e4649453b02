package id.sentra.bazaar.bazaar.domain;

/** Where a bazaar stands, in this order. */
public enum BazaarStatus {

	PLANNED, ANNOUNCED, APPLICATIONS_CLOSED, ALLOCATED, PUBLISHED, CLOSED

}
