package id.sentra.platform.observability;

/** The name of every meter of the platform; a program's own are in its own such class. */
public final class Meters {

	/** Events acknowledged by the broker. */
	public static final String OUTBOX_PUBLISHED = "sentra.outbox.published";

	/** Rows waiting in the outbox, counted up to 100,000. */
	public static final String OUTBOX_DEPTH = "sentra.outbox.depth";

	/** Seconds since the oldest waiting row was written. */
	public static final String OUTBOX_OLDEST_AGE = "sentra.outbox.oldest.age.seconds";

	/** Rows that can never be sent and wait for an operator. */
	public static final String OUTBOX_PARKED = "sentra.outbox.parked";

	/** 1 on the instance whose relay is active. */
	public static final String OUTBOX_LEADING = "sentra.outbox.leading";

	/** Timer from an event's time to the commit of its effect; tag {@code consumer}. */
	public static final String EVENT_DELAY = "sentra.event.delay";

	/** Events that came again and were not applied again; tag {@code consumer}. */
	public static final String EVENT_DUPLICATES = "sentra.event.duplicates";

	/** Records put into a dead-letter topic; tag {@code topic}. */
	public static final String DEAD_LETTERS = "sentra.dead.letters";

	/** Clients that hung up before they were answered. */
	public static final String HANG_UPS = "sentra.http.hang.ups";

	/** Tag of the consumer. */
	public static final String CONSUMER = "consumer";

	/** Tag of the topic. */
	public static final String TOPIC = "topic";

	private Meters() {
	}

}
