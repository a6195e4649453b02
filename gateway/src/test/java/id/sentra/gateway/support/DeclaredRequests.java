package id.sentra.gateway.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import id.sentra.platform.test.RequestContract;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.netty.http.server.HttpServerRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails a test in which the gateway asked a service for what its contract does not
 * declare.
 */
public final class DeclaredRequests implements AfterEachCallback {

	/** Tag of a test that sends what nobody can mean, for the service to refuse. */
	public static final String NONSENSE = "nonsense";

	private static final Map<String, RequestContract> CONTRACTS = Set.of("registry", "training", "financing", "bazaar")
		.stream()
		.collect(Collectors.toMap((context) -> context,
				(context) -> RequestContract.of(Path.of("..", context + "-service", "contracts", "openapi.yaml"))));

	private static final List<String> FAULTS = new CopyOnWriteArrayList<>();

	static void check(HttpServerRequest request, String body) {
		QueryStringDecoder address = new QueryStringDecoder(request.uri());
		RequestContract contract = CONTRACTS.get(address.path().split("/")[2]);
		FAULTS.addAll(contract.faults(request.method().name(), address.path(), address.parameters(), body));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		List<String> faults = List.copyOf(FAULTS);
		FAULTS.clear();
		if (!context.getTags().contains(NONSENSE)) {
			assertThat(faults).isEmpty();
		}
	}

}
