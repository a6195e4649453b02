package id.sentra.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, so that it can be checked against its files and against a
 * platform.
 *
 * @param takenAt the moment, by the clock of the machine that made it
 * @param heldMillis how long commands that publish events were held up for it
 * @param sealedKeys SHA-256 of the encrypted keys
 */
public record Manifest(Instant takenAt, long heldMillis, List<DatabasePart> databases, List<TopicPart> topics,
		List<GroupPart> groups, String sealedKeys) {

	/** One database with its schema's migrations and what is true of its rows. */
	public record DatabasePart(String name, List<String> migrations, List<TablePart> tables,
			Map<String, Long> sequences, Map<String, String> proofs) {
	}

	/** One table; the hash is of its rows as PostgreSQL's COPY writes them. */
	public record TablePart(String name, List<String> columns, long rows, String sha256) {
	}

	/** One topic with its own settings. */
	public record TopicPart(String name, Map<String, String> settings, List<PartitionPart> partitions) {

		long records() {
			return this.partitions.stream().mapToLong(PartitionPart::records).sum();
		}

	}

	/** One partition from its first record up to, without, the end. */
	public record PartitionPart(int number, long first, long end, long records, String sha256) {
	}

	/** Where a consumer group goes on. */
	public record GroupPart(String group, String topic, int partition, long next) {
	}

}
