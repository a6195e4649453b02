package id.sentra.platform.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.TopicReader;
import org.apache.kafka.common.TopicPartition;

import static org.assertj.core.api.Assertions.assertThat;

/** Versions of things in the order in which the topic first tells of them. */
final class ToldVersions {

	private final List<UUID> ids;

	private final Map<UUID, List<Long>> told = new HashMap<>();

	ToldVersions(TopicReader reader, List<UUID> ids) {
		this.ids = ids;
		Set<String> wanted = ids.stream().map(UUID::toString).collect(Collectors.toSet());
		Set<UUID> seen = new HashSet<>();
		for (Map.Entry<TopicPartition, Long> end : reader.ends(ThingProjection.TOPIC).entrySet()) {
			reader.read(end.getKey(), 0, end.getValue(), (batch) -> batch.records()
				.stream()
				.filter((record) -> wanted.contains(new String(record.key(), StandardCharsets.UTF_8)))
				.map((record) -> CloudEventHeaders.read(CloudEventHeaders.values(record.headers()), record.value()))
				.filter((event) -> seen.add(event.id()))
				.forEach(this::add));
		}
	}

	/**
	 * Every thing's versions from the first to the last, none missing, none too early.
	 */
	void assertInOrderUpTo(long last) {
		List<Long> inOrder = LongStream.rangeClosed(1, last).boxed().toList();
		this.ids.forEach((id) -> assertThat(of(id)).as("versions of %s", id).isEqualTo(inOrder));
	}

	List<Long> of(UUID id) {
		return this.told.getOrDefault(id, List.of());
	}

	private void add(EventEnvelope event) {
		this.told.computeIfAbsent(event.subject(), (id) -> new ArrayList<>()).add(event.version());
	}

}
