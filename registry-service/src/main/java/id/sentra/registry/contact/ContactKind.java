package id.sentra.registry.contact;

/** By what somebody is reached. */
enum ContactKind {

	TELEPHONE, EMAIL

}
