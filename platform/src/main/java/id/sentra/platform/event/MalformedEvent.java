package id.sentra.platform.event;

/**
 * A record that is no event of ours: an attribute is missing, or its data cannot be read.
 * Retrying does not help.
 */
public final class MalformedEvent extends RuntimeException {

	/** Without the cause itself, whose message may quote the data. */
	public MalformedEvent(Throwable cause) {
		super("malformed event: " + cause.getClass().getSimpleName());
	}

}
