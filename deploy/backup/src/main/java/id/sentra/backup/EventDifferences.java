package id.sentra.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import id.sentra.local.settings.Program;
import org.apache.kafka.common.TopicPartition;

/**
 * Which events, by their ids, a topic has and a consumer has not applied, or the other
 * way round, and which a topic has from after a backup.
 */
public final class EventDifferences {

	/** The inbox forgets what is older than thirty days. */
	private static final String REMEMBERED = "at > now() - interval '29 days'";

	private static final String APPLIED = """
			exists (select from inbox i where i.consumer = '%s' and i.event_id = t.event_id)""";

	private static final String DESCRIBED = "event_id || ' ' || type || ' ' || subject || ' ' || at";

	private final BrokerReader broker;

	private final int listed;

	private final List<Line> lines = new ArrayList<>();

	private EventDifferences(BrokerReader broker, int listed) {
		this.broker = broker;
		this.listed = listed;
	}

	/**
	 * Compares all topics and consumers.
	 * @param listed how many events of each kind are named
	 */
	public static List<Line> of(Servers servers, int listed) throws SQLException, IOException {
		try (BrokerReader broker = new BrokerReader(servers.kafka())) {
			EventDifferences differences = new EventDifferences(broker, listed);
			for (Program context : Program.contexts()) {
				try (Connection connection = servers.connect(context)) {
					differences.compare(context, new TopicSnapshot(connection, broker));
				}
			}
			return differences.lines;
		}
	}

	/**
	 * Events that the topics have from after the backup: their publisher does not know
	 * them once it is restored.
	 */
	public static List<Line> since(Path set, Servers servers, int listed) throws SQLException, IOException {
		Manifest manifest = BackupSet.open(set).manifest();
		List<Line> lines = new ArrayList<>();
		try (BrokerReader broker = new BrokerReader(servers.kafka());
				Connection connection = servers.connect(Program.REGISTRY)) {
			TopicSnapshot events = new TopicSnapshot(connection, broker);
			for (Manifest.TopicPart topic : manifest.topics()) {
				if (!topic.name().endsWith(".dlt")) {
					events.load(topic.name());
					String after = events.after(topic);
					lines.add(new Line(topic.name(), "-",
							Map.of("told", events.count("true"), "since", events.count(after)),
							events.strings(after, DESCRIBED, listed)));
				}
			}
		}
		return lines;
	}

	private void compare(Program context, TopicSnapshot events) throws SQLException, IOException {
		Map<TopicPartition, Long> next = this.broker.next(context.id());
		Set<String> topics = new TreeSet<>(events.consumers());
		next.keySet().forEach((partition) -> topics.add(partition.topic()));
		for (String topic : topics) {
			events.load(topic);
			events.loadDeadLetters(topic + "." + context.id() + ".dlt");
			String applied = APPLIED.formatted(topic);
			String unseen = "not " + applied
					+ " and not exists (select from dead_letter d where d.event_id = t.event_id) and " + REMEMBERED;
			String passed = events.passed(topic, next);
			String waiting = unseen + " and not " + passed;
			String missed = unseen + " and " + passed;
			List<String> named = new ArrayList<>(events.strings(missed, "'missed ' || " + DESCRIBED, this.listed));
			named.addAll(events.ahead(topic, this.listed));
			this.lines.add(new Line(topic, context.id(),
					Map.of("told", events.count("true"), "applied", events.count(applied), "waiting",
							events.count(waiting), "missed", events.count(missed), "ahead", events.aheadCount(topic)),
					named));
		}
	}

	/**
	 * One topic and consumer.
	 *
	 * @param counts told: in the topic; applied; waiting: comes by itself; missed: passed
	 * and not applied; ahead: applied and not in the topic; since: after the backup
	 * @param events some of those missed, ahead or since
	 */
	public record Line(String topic, String consumer, Map<String, Long> counts, List<String> events) {
	}

}
