package id.sentra.demo.crossservice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.sentra.demo.crossservice.EventStreams.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Traces as the topics of a running platform have them. */
@Order(90)
class TraceIT {

	private static DemoPlatform demo;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
	}

	@Test
	void whatOneRequestCausesInTwoTopicsIsOneTrace() {
		Map<String, String> publications = demo.streams()
			.events("bazaar.bazaar")
			.stream()
			.filter((event) -> event.type().endsWith("allocation-published.v1"))
			.collect(Collectors.toMap(Event::key, Event::trace, (first, again) -> first));
		assertThat(publications).isNotEmpty();
		List<Event> allocated = demo.streams()
			.events("bazaar.stall")
			.stream()
			.filter((event) -> event.type().endsWith("stall-waitlisted.v1"))
			.toList();
		assertThat(allocated).hasSizeGreaterThan(100).allMatch((event) -> publications.containsValue(event.trace()));
	}

	@Test
	void everyCommandThroughTheGatewayBeginsATraceOfItsOwn() {
		List<Event> submitted = demo.streams()
			.events("financing.application")
			.stream()
			.filter((event) -> event.type().endsWith("application-submitted.v1"))
			.toList();
		assertThat(submitted).hasSizeGreaterThan(500).allMatch((event) -> event.trace().matches("([0-9a-f]{32})?"));
		List<Event> traced = submitted.stream().filter((event) -> !event.trace().isEmpty()).toList();
		// A command may lose its trace, though not its effect, while programs are killed.
		assertThat(traced).hasSizeGreaterThanOrEqualTo(submitted.size() * 99 / 100);
		assertThat(traced.stream().map(Event::trace).distinct())
			.hasSize((int) traced.stream().map(Event::key).distinct().count());
	}

}
