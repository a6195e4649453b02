package id.sentra.registry.privacy.domain;

/** Whether a request waits, was carried out, or was refused. */
public enum RequestState {

	RECEIVED, DONE, REFUSED

}
