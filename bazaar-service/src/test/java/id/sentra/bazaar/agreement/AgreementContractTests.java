package id.sentra.bazaar.agreement;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementEvent;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.Parties;
import id.sentra.bazaar.agreement.domain.Proposal;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.test.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("bazaar");

	private static final Instant NOW = Instant.parse("2027-01-10T03:00:00Z");

	private static final UUID ID = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e03");

	private static final UUID SME = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

	static Stream<AgreementEvent> events() {
		AgreementEvent made = Agreement.propose(new Parties(SME, RegionCode.of("21.72.01"), "Roti Siti", "Toko Maju"),
				AgreementKind.CONSIGNMENT, new Proposal(1, Side.SME, Channel.OFFLINE, terms(1_250_000)), NOW);
		Agreement first = made.agreement();
		Agreement known = new Agreement(ID, 1, first.parties(), first.kind(), first.status(), first.proposal(),
				first.hash(), first.signatures(), null);
		AgreementEvent half = known.sign(Side.SME, known.hash(), NOW);
		return Stream.of(new AgreementEvent(made.step(), known, NOW),
				known.counter(Side.PARTNER, Channel.WHATSAPP, terms(1_100_000), NOW), half,
				half.agreement().sign(Side.PARTNER, known.hash(), NOW), known.end("Tidak jadi", Rupiah.ZERO, NOW),
				settled(known));
	}

	private static AgreementEvent settled(Agreement known) {
		return known.end("Tutup", new Rupiah(1), NOW).agreement().settle(Rupiah.ZERO, NOW).orElseThrow();
	}

	static List<OutgoingEvent> published() {
		return events().flatMap((event) -> AgreementEvents.outgoing(event).stream()).toList();
	}

	@ParameterizedTest
	@MethodSource("published")
	void each_event_is_published_as_its_contract_says(OutgoingEvent event) throws IOException {
		CONTRACTS.assertPublished(event);
	}

	@Test
	void every_step_is_among_them_and_one_signature_or_a_last_payment_is_not_told() {
		assertThat(events().map(AgreementEvent::step)).containsExactlyInAnyOrder(AgreementEvent.Step.values());
		assertThat(published()).hasSize(AgreementEvent.Step.values().length - 2);
	}

	@Test
	void the_asyncapi_document_names_each_event_with_its_schema() throws IOException {
		CONTRACTS.assertDocumented(AgreementEvents.TOPIC, published());
	}

	private static AgreementTerms terms(long value) {
		return new AgreementTerms("Kue bangkit 250 g", "P-IRT", new Rupiah(value), "Tunai tiap Senin", "Diantar",
				"Sisa diganti baru", "Dua minggu sebelumnya", "Hukum Indonesia", 1000);
	}

}
