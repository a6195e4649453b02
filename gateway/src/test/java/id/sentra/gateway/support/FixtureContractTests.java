package id.sentra.gateway.support;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.platform.test.ResponseContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the fake services answer is what the services' contracts say they answer. */
class FixtureContractTests {

	private static final Map<String, ResponseContract> CONTRACTS = Set.of("registry", "training", "financing", "bazaar")
		.stream()
		.collect(Collectors.toMap((context) -> context,
				(context) -> ResponseContract.of(Path.of("..", context + "-service", "contracts", "openapi.yaml"))));

	static Set<String> requests() {
		return FakeRoutes.SHAPES.keySet();
	}

	@ParameterizedTest
	@MethodSource("requests")
	void a_fixture_is_an_answer_that_the_contract_declares(String request) {
		String[] parts = request.split(" ");
		String context = parts[1].split("/")[2];
		CONTRACTS.get(context).assertAnswers(parts[0], parts[1], FakeAnswers.shape(FakeRoutes.SHAPES.get(request)));
	}

	@Test
	void every_service_is_asked() {
		assertThat(requests().stream().map((request) -> request.split("/")[2])).containsAll(CONTRACTS.keySet());
	}

}
