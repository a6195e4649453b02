package id.sentra.registry.message;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.sme.web.SmeRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What an officer of Tanjungpinang does with messages. */
public final class MessageCalls {

	static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	private final WebTestClient client;

	private final Database database;

	public MessageCalls(WebTestClient client, Database database) {
		this.client = client;
		this.database = database;
	}

	/** A message to an SME that was just verified, to be sent at any hour. */
	public UUID toVerified(SmeRequests smes) {
		UUID sme = smes.registered(SmeRequests.profile());
		smes.verify(sme, "\"1\"").expectStatus().isOk();
		return due(sme);
	}

	/** The newest message to an SME, due now whatever hour the test runs at. */
	UUID due(UUID sme) {
		this.database.run("update message set due_at = made_at where sme_id = '" + sme + "'");
		return UUID.fromString(
				this.database.texts("select id from message where sme_id = '" + sme + "' order by id desc").get(0));
	}

	/** That message, sent. */
	public UUID sent(UUID message) {
		post(message, "sent", 1, null).expectStatus().isOk();
		return message;
	}

	ResponseSpec post(UUID message, String what, long version, Map<String, ?> body) {
		var request = this.client.post()
			.uri("/api/registry/messages/{id}/{what}", message, what)
			.headers(OFFICER)
			.header("If-Match", "\"" + version + "\"");
		return (body != null) ? request.bodyValue(body).exchange() : request.exchange();
	}

	ResponseSpec get(String path, Consumer<HttpHeaders> who) {
		return this.client.get().uri(path).headers(who).exchange();
	}

}
