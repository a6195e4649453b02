package id.sentra.bazaar.bazaar;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarEvent;
import id.sentra.bazaar.bazaar.domain.BazaarFixtures;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.test.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.AFTER_DEADLINE;
import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.BEFORE_DEADLINE;
import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.application;
import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.planned;
import static org.assertj.core.api.Assertions.assertThat;

class BazaarContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("bazaar");

	static Stream<BazaarEvent> ofBazaars() {
		BazaarEvent announced = planned().announce(BEFORE_DEADLINE);
		BazaarEvent closed = announced.bazaar()
			.closeApplications(List.of(application().applicant(planned().plan(), Set.of())), AFTER_DEADLINE);
		BazaarEvent published = closed.bazaar().allocate().publish(AFTER_DEADLINE);
		return Stream.of(announced, closed, published, published.bazaar().close(AFTER_DEADLINE));
	}

	static Stream<ApplicationEvent> ofApplications() {
		ApplicationEvent given = application()
			.place(new Placement(List.of("A-1-01"), 1, 0, Reason.FIRST_WISH, BazaarFixtures.ANSWER_BY), AFTER_DEADLINE);
		ApplicationEvent waiting = application().place(new Placement(List.of(), 0, 1, Reason.LOST_DRAW, null),
				AFTER_DEADLINE);
		ApplicationEvent accepted = given.application().accept(AFTER_DEADLINE);
		Application.Sales sales = new Application.Sales(planned().particulars().startsOn(), new Rupiah(1_250_000),
				true);
		return Stream.of(new ApplicationEvent(ApplicationEvent.Kind.APPLIED, application(), BEFORE_DEADLINE, null),
				application().withdraw(BEFORE_DEADLINE), given, waiting, given.application().decline(AFTER_DEADLINE),
				accepted, accepted.application().release(AFTER_DEADLINE),
				accepted.application().reportSales(sales, AFTER_DEADLINE));
	}

	static List<OutgoingEvent> published() {
		Bazaar bazaar = planned();
		return Stream
			.concat(ofBazaars().map(BazaarEvents::outgoing),
					ofApplications().map((event) -> BazaarEvents.outgoing(event, bazaar)))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("published")
	void each_event_is_published_as_its_contract_says(OutgoingEvent event) throws IOException {
		CONTRACTS.assertPublished(event);
	}

	@Test
	void every_kind_of_event_is_among_them() {
		assertThat(ofBazaars().map(BazaarEvent::kind)).containsExactlyInAnyOrder(BazaarEvent.Kind.values());
		assertThat(ofApplications().map(ApplicationEvent::kind))
			.containsExactlyInAnyOrder(ApplicationEvent.Kind.values());
	}

	@Test
	void the_asyncapi_document_names_each_event_with_its_schema() throws IOException {
		for (String topic : List.of(BazaarEvents.BAZAAR_TOPIC, BazaarEvents.STALL_TOPIC)) {
			CONTRACTS.assertDocumented(topic,
					published().stream().filter((event) -> event.topic().equals(topic)).toList());
		}
	}

	@Test
	void nothing_is_documented_that_is_not_kept_and_the_other_way_round() throws IOException {
		CONTRACTS.assertNothingUndocumented();
	}

	@Test
	void the_seed_is_told_with_the_result_and_not_before() {
		String seed = BazaarFixtures.SEED.value();
		assertThat(ofBazaars().map((event) -> BazaarV1.of(event.bazaar()).seed())).containsExactly(null, null, seed,
				seed);
	}

}
