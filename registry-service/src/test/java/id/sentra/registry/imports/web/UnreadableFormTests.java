package id.sentra.registry.imports.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.imports.spreadsheet.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class UnreadableFormTests {

	private static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	@Autowired
	WebTestClient client;

	@ParameterizedTest
	@ValueSource(strings = { "Content-Disposition: form-data; name=file; filename=a.csv\r\nContent-Type: garbage/;;;",
			"Content-Disposition: form-data; name=file; filename=a.csv\r\nContent-Type: text/csv; charset=nope",
			"Content-Disposition: form-data; name=file; filename*=nope''%zz", "X: y", "Content-Disposition: ;;;=\"" })
	void a_part_whose_headers_nobody_can_read_is_no_failure_of_ours(String headers) {
		byte[] form = ("--b\r\n" + headers + "\r\n\r\n" + Files.HEADER + "\r\n--b--\r\n")
			.getBytes(StandardCharsets.UTF_8);
		this.client.mutate()
			.defaultHeaders(OFFICER)
			.build()
			.post()
			.uri("/api/registry/imports")
			.contentType(MediaType.parseMediaType("multipart/form-data; boundary=b"))
			.bodyValue(form)
			.exchange()
			.expectStatus()
			.value((status) -> assertThat(status).isBetween(400, 499));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "{\"nik\":null}", "[]", "{" })
	void a_mapping_of_columns_that_says_nothing_is_refused(String columns) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", Files.HEADER).filename("a.csv");
		form.part("columns", columns);
		problem(this.client.mutate()
			.defaultHeaders(OFFICER)
			.build()
			.post()
			.uri("/api/registry/imports")
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange(), 422, "columns-unreadable");
	}

}
