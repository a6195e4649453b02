package id.sentra.demo.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.sentra.local.http.GatewayClient;
import id.sentra.local.http.RequestRejected;
import id.sentra.local.http.Retry;
import id.sentra.local.secret.Accounts.Account;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The gateway as one account uses it. Everything may be asked for again: what was made
 * keeps its key, and a step taken before is not taken twice.
 */
final class ApiClient {

	private static final String KEY = "Idempotency-Key";

	private static final String SEEN = "If-Match";

	private final GatewayClient gateway;

	private ApiClient(GatewayClient gateway) {
		this.gateway = gateway;
	}

	static ApiClient of(String gateway, Account account) {
		return new ApiClient(Retry.untilAnswered(() -> GatewayClient.signIn(gateway, account)));
	}

	JsonNode get(String path) {
		return Retry.untilAnswered(() -> this.gateway.get(path));
	}

	/** Every item of a list, page by page. */
	List<JsonNode> all(String path) {
		List<JsonNode> items = new ArrayList<>();
		String from = path + (path.contains("?") ? "&" : "?") + "limit=100";
		String next = "";
		do {
			JsonNode page = get(next.isEmpty() ? from : from + "&cursor=" + next);
			page.path("items").forEach(items::add);
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		return items;
	}

	/** Makes something once, however often it is asked for under the key. */
	JsonNode create(String path, String key, @Nullable Object body) {
		return send("POST", path, Map.of(KEY, "demo-" + key), body);
	}

	JsonNode put(String path, @Nullable Object body) {
		return send("PUT", path, Map.of(), body);
	}

	/** What is neither made nor moved by it. */
	JsonNode post(String path, @Nullable Object body) {
		return send("POST", path, Map.of(), body);
	}

	/** Takes a step from that version; false when it was taken before. */
	boolean step(String path, long version, @Nullable Object body) {
		return taken("POST", path, Map.of(SEEN, quoted(version)), body);
	}

	/** The same where the step has a key too. */
	boolean step(String path, String key, long version, @Nullable Object body) {
		return taken("POST", path, Map.of(SEEN, quoted(version), KEY, "demo-" + key), body);
	}

	/** Changes what is in that version; false when it was changed before. */
	boolean change(String path, long version, @Nullable Object body) {
		return taken("PUT", path, Map.of(SEEN, quoted(version)), body);
	}

	private boolean taken(String method, String path, Map<String, String> headers, @Nullable Object body) {
		try {
			send(method, path, headers, body);
			return true;
		}
		catch (RequestRejected ex) {
			if (ex.isStale()) {
				return false;
			}
			throw ex;
		}
	}

	private JsonNode send(String method, String path, Map<String, String> headers, @Nullable Object body) {
		return Retry.untilAnswered(() -> this.gateway.send(method, path, headers, body));
	}

	private static String quoted(long version) {
		return "\"" + version + "\"";
	}

}
