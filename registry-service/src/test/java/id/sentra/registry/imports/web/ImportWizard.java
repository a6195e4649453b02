package id.sentra.registry.imports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import id.sentra.platform.test.Answers;
import id.sentra.registry.imports.spreadsheet.FileContent;
import org.awaitility.Awaitility;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer who imports step by step. */
final class ImportWizard {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final WebTestClient client;

	ImportWizard(WebTestClient client, Consumer<HttpHeaders> who) {
		this.client = client.mutate().defaultHeaders(who).responseTimeout(Duration.ofMinutes(2)).build();
	}

	ResponseSpec upload(FileContent content, String name) {
		return upload(content, name, "");
	}

	private ResponseSpec upload(FileContent content, String name, String query) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new ByteArrayResource(whole(content))).filename(name);
		return this.client.post()
			.uri("/api/registry/imports/drafts" + query)
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange();
	}

	/** The draft of a file that is taken. */
	JsonNode uploaded(FileContent content) {
		return JSON.readTree(Answers.text(upload(content, "umkm.csv").expectStatus().isCreated()));
	}

	/** The draft of a file that is taken for a region. */
	JsonNode uploaded(FileContent content, String region) {
		return JSON.readTree(Answers.text(upload(content, "umkm.csv", "?region=" + region).expectStatus().isCreated()));
	}

	JsonNode draft(JsonNode draft) {
		return JSON.readTree(Answers.text(get(draft, "/draft")));
	}

	ResponseSpec get(JsonNode draft, String what) {
		return this.client.get().uri(at(draft) + what).exchange();
	}

	/** The columns as they are proposed. */
	Map<Integer, List<String>> proposed(JsonNode draft) {
		Map<Integer, List<String>> sheets = new HashMap<>();
		for (int sheet = 0; sheet < draft.get("sheets").size(); sheet++) {
			if (draft.get("sheets").get(sheet).get("read").asBoolean()) {
				List<String> fields = new ArrayList<>();
				for (JsonNode column : draft.get("sheets").get(sheet).get("columns")) {
					boolean undecided = column.get("by").asString().equals("UNDECIDED");
					fields.add(column.get("field").isNull() ? (undecided ? null : "") : column.get("field").asString());
				}
				sheets.put(sheet, fields);
			}
		}
		return sheets;
	}

	ResponseSpec setColumns(JsonNode draft, Map<Integer, List<String>> sheets) {
		List<Map<String, Object>> body = new ArrayList<>();
		sheets.forEach((sheet, fields) -> {
			Map<String, Object> one = new HashMap<>();
			one.put("sheet", sheet);
			one.put("fields", fields);
			body.add(one);
		});
		return this.client.put().uri(at(draft) + "/columns").bodyValue(Map.of("sheets", body)).exchange();
	}

	/** The draft with its preview, columns being as proposed. */
	JsonNode previewed(JsonNode draft) {
		return previewed(draft, proposed(draft));
	}

	JsonNode previewed(JsonNode draft, Map<Integer, List<String>> sheets) {
		setColumns(draft, sheets).expectStatus().isOk();
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> draft(draft), (now) -> List.of("READY", "FAILED").contains(now.get("preview").asString()));
	}

	JsonNode rows(JsonNode draft, String query) {
		return JSON.readTree(Answers.text(get(draft, "/preview" + query))).get("items");
	}

	/** Runs a draft as its preview is by now. */
	ResponseSpec run(JsonNode draft) {
		JsonNode now = JSON.readTree(Answers.text(get(draft, "/draft")));
		return runAsSeen(now.has("previewNumber") ? now : draft);
	}

	ResponseSpec runAsSeen(JsonNode draft) {
		return this.client.post().uri(at(draft) + "/run?preview=" + draft.get("previewNumber").asInt()).exchange();
	}

	/** The import that ran to its end. */
	JsonNode ran(JsonNode draft) {
		run(draft).expectStatus().isAccepted();
		return whenDone(draft);
	}

	JsonNode whenDone(JsonNode draft) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> JSON.readTree(Answers.text(get(draft, ""))),
					(now) -> now.get("status").asString().equals("COMPLETED"));
	}

	ResponseSpec cancel(JsonNode draft) {
		return this.client.post().uri(at(draft) + "/cancellation").exchange();
	}

	ResponseSpec discard(JsonNode draft) {
		return this.client.delete().uri(at(draft) + "/draft").exchange();
	}

	static String at(JsonNode draft) {
		return "/api/registry/imports/" + draft.get("id").asString();
	}

	private static byte[] whole(FileContent content) {
		try {
			return content.open().readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
