package id.sentra.registry.privacy.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataRequestTests {

	private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

	private static final RequestRules RULES = new RequestRules("1", "UU 27/2022", LocalDate.of(2024, 10, 17),
			Arrays.stream(RequestKind.values())
				.collect(Collectors.toMap((kind) -> kind,
						(kind) -> new RequestRules.Of(72, List.of("IDENTITY_NOT_PROVEN", kind + "_WHY")))));

	@ParameterizedTest
	@EnumSource(RequestKind.class)
	void is_due_three_times_24_hours_after_it_came(RequestKind kind) {
		DataRequest request = received(kind);
		assertThat(Duration.between(request.asked().at(), request.asked().due())).hasHours(72);
		assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
		assertThat(request.asked().rulesVersion()).isEqualTo("1");
	}

	@ParameterizedTest
	@EnumSource(RequestKind.class)
	void is_answered_once(RequestKind kind) {
		DataRequest done = received(kind).done("petugas-2", true, NOW);
		assertThat(done.version()).isEqualTo(2);
		assertThatThrownBy(() -> done.done("petugas-3", true, NOW)).isInstanceOf(Conflict.class);
		assertThatThrownBy(() -> done.refuse("IDENTITY_NOT_PROVEN", "petugas-3", RULES, NOW))
			.isInstanceOf(Conflict.class);
	}

	@Test
	void an_erasure_is_confirmed_by_somebody_else_than_who_wrote_it_down() {
		assertThatThrownBy(() -> received(RequestKind.ERASURE).done("petugas-1", false, NOW))
			.isInstanceOf(NotAllowed.class)
			.hasMessage(DataRequest.SECOND_PERSON);
		assertThatThrownBy(() -> received(RequestKind.ERASURE).done("Petugas-1", false, NOW))
			.isInstanceOf(NotAllowed.class);
		assertThat(received(RequestKind.STOP).done("petugas-1", false, NOW).state()).isEqualTo(RequestState.DONE);
	}

	@Test
	void what_opens_stopped_data_is_confirmed_by_somebody_else_than_who_wrote_it_down() {
		for (RequestKind kind : List.of(RequestKind.ACCESS, RequestKind.RESUME)) {
			assertThatThrownBy(() -> received(kind).done("petugas-1", true, NOW)).isInstanceOf(NotAllowed.class)
				.hasMessage(DataRequest.SECOND_PERSON_FOR_STOPPED);
			assertThat(received(kind).done("petugas-2", true, NOW).state()).isEqualTo(RequestState.DONE);
		}
		assertThat(received(RequestKind.ACCESS).done("petugas-1", false, NOW).state()).isEqualTo(RequestState.DONE);
		assertThat(received(RequestKind.CORRECTION).done("petugas-1", true, NOW).state()).isEqualTo(RequestState.DONE);
	}

	@Test
	void is_refused_for_a_reason_of_its_own_kind_only() {
		assertThat(received(RequestKind.STOP).refuse("STOP_WHY", "p", RULES, NOW).state())
			.isEqualTo(RequestState.REFUSED);
		assertThatThrownBy(() -> received(RequestKind.STOP).refuse("ERASURE_WHY", "p", RULES, NOW))
			.isInstanceOf(Refused.class);
	}

	@Test
	void a_correction_says_of_what() {
		assertThatThrownBy(() -> receive(RequestKind.CORRECTION, Set.of())).isInstanceOf(Refused.class);
		assertThat(receive(RequestKind.ACCESS, Set.of(PersonalField.NIK)).asked().details().fields()).isEmpty();
	}

	@Test
	void rules_know_every_kind() {
		assertThatThrownBy(() -> new RequestRules("1", "x", LocalDate.EPOCH, Map.of()))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static DataRequest received(RequestKind kind) {
		return receive(kind, Set.of(PersonalField.PHONE));
	}

	private static DataRequest receive(RequestKind kind, Set<PersonalField> fields) {
		return DataRequest.receive(
				new DataRequest.Subject(UUID.randomUUID(), new RegionCode("21.72.01"), "Kerupuk Melayu"),
				new DataRequest.Details(kind, RequestChannel.COUNTER, fields), "petugas-1", RULES, NOW);
	}

}
