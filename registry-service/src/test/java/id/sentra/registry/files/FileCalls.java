package id.sentra.registry.files;

import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

import static id.sentra.platform.test.Answers.json;

/** Sends files as the gateway does. */
public final class FileCalls {

	private final WebTestClient client;

	public FileCalls(WebTestClient client) {
		this.client = client;
	}

	public ResponseSpec add(UUID sme, Consumer<HttpHeaders> who, byte[] content) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new ByteArrayResource(content) {
			@Override
			public String getFilename() {
				return "KTP Siti.jpg";
			}
		});
		return this.client.post()
			.uri("/api/registry/smes/{id}/files", sme)
			.headers(who)
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange();
	}

	/** The id of a file that is taken. */
	public UUID added(UUID sme, Consumer<HttpHeaders> who, byte[] content) {
		return UUID.fromString(json(add(sme, who, content).expectStatus().isCreated()).get("id").asString());
	}

}
