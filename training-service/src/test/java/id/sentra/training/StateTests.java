package id.sentra.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import id.sentra.platform.test.ApiContract;
import id.sentra.training.certificate.domain.CertificateState;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.mentoring.domain.MentoringState;
import id.sentra.training.session.domain.SessionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** No state is one that nobody can leave, but those in which things end. */
class StateTests {

	/** Which command of the contract makes which step; whoever adds a step adds it. */
	private static final Map<String, String> STEPS = Map.ofEntries(
			Map.entry("SCHEDULED CANCELLED", "/sessions/{id}/cancel"),
			Map.entry("SCHEDULED COMPLETED", "/sessions/{id}/complete"),
			Map.entry("WAITING CONFIRMED", "/enrolments/{id}/cancel"),
			Map.entry("WAITING CANCELLED", "/enrolments/{id}/cancel"),
			Map.entry("CONFIRMED CANCELLED", "/enrolments/{id}/cancel"),
			Map.entry("CONFIRMED ATTENDED", "/sessions/{id}/attendance"),
			Map.entry("CONFIRMED ABSENT", "/sessions/{id}/attendance"),
			Map.entry("ATTENDED ABSENT", "/sessions/{id}/attendance"),
			Map.entry("ABSENT ATTENDED", "/sessions/{id}/attendance"),
			Map.entry("ABSENT CANCELLED", "/sessions/{id}/cancel"), Map.entry("ATTENDED CANCELLED", "registry merges"),
			Map.entry("PLANNED ACTIVE", "/mentorings/{id}/visits"), Map.entry("PLANNED ENDED", "/mentorings/{id}/end"),
			Map.entry("ACTIVE COMPLETED", "/mentorings/{id}/complete"),
			Map.entry("ACTIVE ENDED", "/mentorings/{id}/end"), Map.entry("VALID REVOKED", "/certificates/{id}/revoke"));

	static Stream<Machine<?>> machines() {
		return Stream.of(
				new Machine<>(SessionState.SCHEDULED, SessionState::next,
						Set.of(SessionState.CANCELLED, SessionState.COMPLETED)),
				new Machine<>(EnrolmentState.WAITING, EnrolmentState::next, Set.of(EnrolmentState.CANCELLED)),
				new Machine<>(MentoringState.PLANNED, MentoringState::next,
						Set.of(MentoringState.COMPLETED, MentoringState.ENDED)),
				new Machine<>(CertificateState.VALID, CertificateState::next, Set.of(CertificateState.REVOKED)));
	}

	@ParameterizedTest
	@MethodSource("machines")
	<S extends Enum<S>> void every_state_is_reached_and_can_be_left_unless_it_is_an_end(Machine<S> machine) {
		List<S> all = List.of(machine.first().getDeclaringClass().getEnumConstants());
		assertThat(machine.from(machine.first())).containsExactlyInAnyOrderElementsOf(all);
		assertThat(all).allSatisfy((state) -> {
			assertThat(machine.next().apply(state).isEmpty()).as("%s is an end", state)
				.isEqualTo(machine.ends().contains(state));
			assertThat(machine.from(state)).as("ends that %s can come to", state).containsAnyElementsOf(machine.ends());
		});
	}

	@ParameterizedTest
	@MethodSource("machines")
	<S extends Enum<S>> void every_step_is_made_by_a_command_of_the_contract(Machine<S> machine) throws IOException {
		Map<String, Map<String, Object>> document = new Yaml().load(Files.readString(ApiContract.FILE));
		for (S state : machine.first().getDeclaringClass().getEnumConstants()) {
			List<String> steps = machine.next()
				.apply(state)
				.stream()
				.map((next) -> STEPS.get(state + " " + next))
				.toList();
			assertThat(steps).as("steps from %s", state).doesNotContainNull();
			List<String> byPeople = steps.stream().filter((step) -> step.startsWith("/")).toList();
			assertThat(byPeople.isEmpty()).as("people can go on from %s", state)
				.isEqualTo(machine.ends().contains(state));
			assertThat(byPeople)
				.allSatisfy((step) -> assertThat(document.get("paths")).containsKey("/api/training" + step));
		}
	}

	/** Its first state, its steps, and where it may end. */
	record Machine<S extends Enum<S>>(S first, Function<S, Set<S>> next, Set<S> ends) {

		/** The state and all that can come of it. */
		Set<S> from(S state) {
			Set<S> reached = new HashSet<>();
			List<S> open = new ArrayList<>(List.of(state));
			while (!open.isEmpty()) {
				S one = open.remove(0);
				if (reached.add(one)) {
					open.addAll(this.next.apply(one));
				}
			}
			return reached;
		}

	}

}
