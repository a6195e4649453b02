package id.sentra.registry.privacy.domain;

/** How a request came: by the owner's own account, or to an officer who wrote it down. */
public enum RequestChannel {

	ONLINE, COUNTER, LETTER, PHONE

}
