package id.sentra.registry.privacy.domain;

/** What an owner may ask (UU PDP 27/2022, articles 5 to 13). */
public enum RequestKind {

	/** To be told what is held, and who looked at it. */
	ACCESS,
	/** To have it put right. */
	CORRECTION,
	/** That nothing more is done with it. */
	STOP,
	/** That it may be used again. */
	RESUME,
	/** That it is forgotten. */
	ERASURE

}
