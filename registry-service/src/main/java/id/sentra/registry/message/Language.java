package id.sentra.registry.message;

/** The languages of messages; the names of the constants are their codes. */
enum Language {

	ID, EN

}
