package id.sentra.platform.observability;

/** The name of every meter of the platform; a program's own are in its own such class. */
public final class Meters {

	/** Events whose change is committed; tag {@code type}, the event's own. */
	public static final String EVENTS = "sentra.events";

	/** Events acknowledged by the broker. */
	public static final String OUTBOX_PUBLISHED = "sentra.outbox.published";

	/**
	 * Rows waiting in the outbox, counted up to 100,000; not a number on an instance that
	 * does not lead.
	 */
	public static final String OUTBOX_DEPTH = "sentra.outbox.depth";

	/** Seconds since the oldest waiting row was written; 0 when none waits. */
	public static final String OUTBOX_OLDEST_AGE = "sentra.outbox.oldest.age.seconds";

	/** Rows that can never be sent and wait for an operator. */
	public static final String OUTBOX_PARKED = "sentra.outbox.parked";

	/** 1 on the instance whose relay is active. */
	public static final String OUTBOX_LEADING = "sentra.outbox.leading";

	/** Timer from an event's time to the commit of its effect; tag {@code consumer}. */
	public static final String EVENT_DELAY = "sentra.event.delay";

	/** Timer of one poll's events being applied together; tag {@code consumer}. */
	public static final String EVENT_PROCESS = "sentra.event.process";

	/** Events that came again and were not applied again; tag {@code consumer}. */
	public static final String EVENT_DUPLICATES = "sentra.event.duplicates";

	/** Records put into a dead-letter topic; tag {@code topic}. */
	public static final String DEAD_LETTERS = "sentra.dead.letters";

	/** Records in a dead-letter topic that nobody has dealt with; tag {@code topic}. */
	public static final String DEAD_LETTERS_PENDING = "sentra.dead.letters.pending";

	/**
	 * Rows of what the service counts for its summary; tags {@code tally} and
	 * {@code state}.
	 */
	public static final String TALLY = "sentra.tally";

	/** Entries of the audit that were chained. */
	public static final String AUDIT_SEALED = "sentra.audit.sealed";

	/**
	 * Seconds since nothing was left to chain; not a number where another instance leads.
	 */
	public static final String AUDIT_BEHIND = "sentra.audit.behind.seconds";

	/** Tag of a type, of an event or of work. */
	public static final String TYPE = "type";

	/** Tag of what is counted. */
	public static final String TALLY_NAME = "tally";

	/** Tag of the state that is counted. */
	public static final String STATE = "state";

	/** Clients that hung up before they were answered. */
	public static final String HANG_UPS = "sentra.http.hang.ups";

	/** Pieces of bounded work that run; tag {@code type}. */
	public static final String BULKHEAD_RUNNING = "sentra.bulkhead.running";

	/** Pieces of bounded work that wait for their turn; tag {@code type}. */
	public static final String BULKHEAD_WAITING = "sentra.bulkhead.waiting";

	/** Pieces of bounded work refused; tags {@code type} and {@code bound}. */
	public static final String BULKHEAD_REFUSED = "sentra.bulkhead.refused";

	/** Heap that the bounded work that runs may take, by its weights. */
	public static final String BULKHEAD_MEMORY = "sentra.bulkhead.memory.bytes";

	/** Tag of the bound that was reached: {@code account} or {@code service}. */
	public static final String BOUND = "bound";

	/** Tag of the consumer. */
	public static final String CONSUMER = "consumer";

	/** Tag of the topic. */
	public static final String TOPIC = "topic";

	private Meters() {
	}

}
