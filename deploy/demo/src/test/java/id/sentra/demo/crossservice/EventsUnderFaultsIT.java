package id.sentra.demo.crossservice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.sentra.demo.crossservice.EventStreams.Event;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After the demo was loaded while every program was killed: every event was published, in
 * order, and applied once by whoever reads it.
 */
@Order(5)
class EventsUnderFaultsIT {

	/** What there is one event of that type for, and how often. */
	private static final Map<String, Map<String, String>> TOLD = Map.of("training",
			Map.of("session-scheduled", "select count(*) from session", "certificate-issued",
					"select count(*) from certificate", "mentor-assigned", "select count(*) from mentoring",
					"mentoring-visit-recorded", "select count(*) from mentoring_visit where corrects is null"),
			"financing",
			Map.of("application-submitted", "select count(*) from loan_application where status <> 'DRAFT'",
					"loan-disbursed", "select count(*) from loan where disbursed_on is not null", "loan-settled",
					"select count(*) from loan where status = 'SETTLED'"),
			"bazaar",
			Map.of("stall-applied", "select count(*) from application", "sales-reported",
					"select count(*) from sales_report", "agreement-proposed", "select count(*) from agreement",
					"agreement-signed", "select count(*) from agreement where partner_signed_at is not null",
					"allocation-published", "select count(*) from bazaar where status = 'PUBLISHED'"),
			"registry", Map.of("sme-registered", "select count(*) from sme", "cluster-member-joined",
					"select count(*) from cluster_member"));

	private static DemoPlatform demo;

	private static Map<String, List<Event>> published;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
		published = new TreeMap<>();
		demo.streams().topics().forEach((topic) -> published.put(topic, demo.streams().events(topic)));
	}

	@Test
	void nothingIsInADeadLetterTopicNorParkedNorLeftToSend() {
		assertThat(published.keySet()).contains("registry.sme.training.dlt", "bazaar.stall.registry.dlt");
		published.forEach((topic, events) -> assertThat(events.isEmpty()).as(topic).isEqualTo(topic.endsWith(".dlt")));
		for (Program context : Program.contexts()) {
			assertThat(demo.as("ADMIN").get("/api/" + context.id() + "/dead-letters")).as(context.id()).isEmpty();
			assertThat(demo.as("ADMIN").get("/api/" + context.id() + "/outbox/parked")).as(context.id()).isEmpty();
			assertThat(demo.facts()
				.number(context, "select (select count(*) from outbox) + (select count(*) from outbox_discarded)"))
				.as(context.id())
				.isZero();
		}
	}

	@Test
	void noEventOvertakesAnEarlierOneOfItsAggregate() {
		published.forEach((topic, events) -> {
			Map<String, Long> last = new HashMap<>();
			Set<String> seen = new TreeSet<>();
			for (Event event : events) {
				if (seen.add(event.id())) {
					assertThat(last.put(event.key(), event.version())).as("%s before %s", topic, event)
						.satisfiesAnyOf((before) -> assertThat(before).isNull(),
								(before) -> assertThat(before).isLessThan(event.version()));
				}
			}
		});
	}

	@Test
	void everyVersionOfAnSmeWasTold() {
		Map<String, Long> told = published.get("registry.sme")
			.stream()
			.distinct()
			.collect(Collectors.groupingBy(Event::key, TreeMap::new, Collectors.counting()));
		assertThat(told).isEqualTo(demo.facts().counts(Program.REGISTRY, "select id::text, version from sme"));
	}

	@Test
	void whatIsInTheBooksWasToldOnce() {
		Map<String, Long> told = published.values()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.collect(Collectors.groupingBy(Event::type, Collectors.counting()));
		TOLD.forEach((context, types) -> types
			.forEach((type, sql) -> assertThat(told).containsEntry("id.sentra." + context + "." + type + ".v1",
					demo.facts().number(Program.valueOf(context.toUpperCase()), sql))));
	}

	@ParameterizedTest
	@EnumSource(names = { "REGISTRY", "TRAINING", "FINANCING", "BAZAAR" })
	void everyReaderHasAppliedEveryEventOfItsTopicsOnce(Program reader) throws Exception {
		Set<String> topics = new TreeSet<>(EventStreams.READ.get(reader));
		assertThat(demo.streams().readBy(reader)).isEqualTo(topics);
		for (String topic : topics) {
			Set<String> sent = published.get(topic).stream().map(Event::id).collect(Collectors.toSet());
			assertThat(demo.facts()
				.texts(reader, "select event_id::text, consumer from inbox where consumer = '" + topic + "'")
				.keySet()).as("%s of %s", topic, reader).isEqualTo(sent);
		}
		assertThat(demo.facts().counts(reader, "select consumer, count(*) from inbox group by 1").keySet())
			.isEqualTo(topics);
	}

	@Test
	void everyEventOfTheOthersIsALineOfATimeline() {
		Set<String> told = EventStreams.READ.get(Program.REGISTRY)
			.stream()
			.flatMap((topic) -> published.get(topic).stream())
			.map(Event::id)
			.collect(Collectors.toSet());
		assertThat(demo.facts().texts(Program.REGISTRY, "select event_id::text, source from timeline_entry").keySet())
			.isEqualTo(told);
	}

}
