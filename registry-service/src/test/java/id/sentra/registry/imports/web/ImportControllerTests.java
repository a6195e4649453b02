package id.sentra.registry.imports.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Files;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.imports.spreadsheet.Files.HEADER;
import static id.sentra.registry.imports.spreadsheet.Files.csv;
import static id.sentra.registry.imports.spreadsheet.Files.row;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
@TestPropertySource(properties = "sentra.registry.import.largest-file=300KB")
class ImportControllerTests {

	private static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	@Autowired
	WebTestClient client;

	@Test
	void a_file_is_taken_in_and_worked_off_and_its_bad_rows_come_back_with_a_reason_each() {
		List<String> lines = new ArrayList<>(IntStream.range(60_001, 60_701).mapToObj(Files::row).toList());
		lines.set(4, row(60_005).replace("Tanjungpinang Barat", "Atlantis"));
		lines.set(5, row(60_006).replace(Files.nik(60_006), "123"));
		lines.add(0, HEADER);
		String location = submitted(OFFICER, csv(lines.toArray(String[]::new)), "data 2172015708850001.csv");
		String done = whenDone(location);
		assertThat(done).contains("\"fileName\":\"data ****************.csv\"", "\"rows\":700", "\"processed\":700",
				"\"accepted\":698", "\"updated\":0", "\"unchanged\":0", "\"rejected\":2");
		String rejections = text(as(OFFICER).get().uri(location + "/rejections?limit=1").exchange());
		assertThat(rejections)
			.contains("\"row\":6", "\"code\":\"district-invalid\"", "\"column\":\"Kecamatan\"",
					"Kecamatan itu tidak ada di wilayah Anda")
			.doesNotContain("Atlantis");
		String next = rejections.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
		String second = text(as(OFFICER).get().uri(location + "/rejections?limit=1&cursor=" + next).exchange());
		assertThat(second).contains("\"row\":7", "\"nik-invalid\"", "\"next\":null").doesNotContain("123");
		String table = text(as(OFFICER).get().uri(location + "/rejections.csv").exchange());
		assertThat(table).startsWith("\ufeffBaris;Kolom;Alasan\r\n6;\"Kecamatan\";\"Kecamatan itu");
		assertThat(text(as(OFFICER).get().uri(location + "/rejections").header("Accept-Language", "en").exchange()))
			.contains("no such district");
	}

	@Test
	void a_workbook_is_taken_in_and_the_summary_counts_what_came() {
		long before = smes();
		String location = submitted(OFFICER, Files.xlsx((sheet) -> {
			sheet.value(0, 0, "DATA UMKM 2026");
			Files.put(sheet, 1, HEADER);
			for (int i = 0; i < 50; i++) {
				Files.put(sheet, 2 + i, row(62_000 + i));
			}
		}), "data.xlsx");
		assertThat(whenDone(location)).contains("\"accepted\":50", "\"rejected\":0");
		assertThat(smes()).isEqualTo(before + 50);
		assertThat(text(as(OFFICER).get().uri("/api/registry/summary").exchange()))
			.contains("\"region\":\"21.72.04\",\"name\":\"Bukit Bestari\"");
		assertThat(text(as(OFFICER).get().uri("/api/registry/smes?q=usaha 62001").exchange())).contains("Usaha 62001")
			.doesNotContain("Usaha 62002");
		assertThat(text(as(OFFICER).post()
			.uri("/api/registry/smes/search")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"q\":\"0812 777 62002\"}")
			.exchange())).contains("Usaha 62002").doesNotContain("Usaha 62001\"");
	}

	@Test
	void what_cannot_be_taken_in_is_refused_whole_with_a_reason() {
		refused(csv("halo", "dunia"), "x.csv", 422, "file-without-header");
		refused(csv("NIK;Nama Pemilik;Nama Usaha;Omzet", "1;2;3;4"), "x.csv", 422, "columns-missing");
		refused(csv(HEADER), "x.csv", 422, "file-without-rows");
		refused(Files.bytes(new byte[0]), "x.csv", 422, "file-empty");
		refused(Files.bytes(new byte[] { 'P', 'K', 3, 4, 9, 9, 9 }), "x.xlsx", 422, "file-unreadable");
		refused(Files.bytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1 }), "x.csv", 422, "file-type-unknown");
		refused(Files.bytes(new byte[400 * 1024]), "x.csv", 413, "too-large");
	}

	@Test
	void malformed_requests_are_told_so() {
		problem(as(OFFICER).post()
			.uri("/api/registry/imports")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange(), 415, "unsupported-media-type");
		MultipartBodyBuilder other = new MultipartBodyBuilder();
		other.part("bukan", "file");
		problem(post(OFFICER, other, ""), 422, "file-missing");
		problem(post(OFFICER, form(csv(HEADER, row(1)), "x.csv", "{"), ""), 422, "columns-unreadable");
		problem(post(OFFICER, form(csv(HEADER, row(1)), "x.csv", "{\"apa\":\"NIK\"}"), ""), 422, "columns-unreadable");
		problem(post(OFFICER, form(csv(HEADER, row(1)), "x.csv", "{\"nik\":\"Tak Ada\"}"), ""), 422,
				"mapped-column-missing");
		for (String twice : List.of("nib\":\"NIK mapped-column-twice", "NIK\":\"NIB mapped-field-twice",
				"nik\":\"NIB columns-unreadable")) {
			String columns = "{\"nik\":\"NIK\",\"" + twice.substring(0, twice.indexOf(' ')) + "\"}";
			problem(post(OFFICER, form(csv(HEADER, row(1)), "x.csv", columns), ""), 422, twice.split(" ")[1]);
		}
		problem(post(OFFICER, form(csv(HEADER, row(1)), "x.csv", ""), "?region=xx"), 422, "bad-region");
	}

	@Test
	void the_same_file_with_the_same_key_is_the_same_import() {
		FileContent content = csv(HEADER, row(66_001), row(66_002));
		String key = UUID.randomUUID().toString();
		List<String> locations = IntStream.range(0, 3)
			.parallel()
			.mapToObj((tap) -> location(postWithKey(key, content, "ketuk.csv", "")))
			.distinct()
			.toList();
		assertThat(locations).hasSize(1);
		assertThat(location(postWithKey(key, content, "nama lain.csv", ""))).isEqualTo(locations.get(0));
		assertThat(whenDone(locations.get(0))).contains("\"accepted\":2");
		assertThat(location(postWithKey(key, content, "ketuk.csv", ""))).isEqualTo(locations.get(0));
		problem(postWithKey(key, csv(HEADER, row(66_001)), "ketuk.csv", ""), 422, "idempotency-key-reused");
		problem(postWithKey(key, content, "ketuk.csv", "?region=21.72.01"), 422, "idempotency-key-reused");
		problem(postWithKey("x".repeat(101), content, "ketuk.csv", ""), 422, "idempotency-key-required");
	}

	@Test
	void another_key_or_none_is_another_import_and_so_is_anothers_key() {
		FileContent content = csv(HEADER, row(67_001));
		String key = UUID.randomUUID().toString();
		String first = location(postWithKey(key, content, "a.csv", ""));
		String other = location(postWithKey(UUID.randomUUID().toString(), content, "a.csv", ""));
		String colleague = location(as(TestTokens.as("rekan", "21.72", Role.OFFICER)).post()
			.uri("/api/registry/imports")
			.header("Idempotency-Key", key)
			.body(BodyInserters.fromMultipartData(form(content, "a.csv", "").build()))
			.exchange());
		assertThat(List.of(first, other, colleague, submitted(OFFICER, content, "a.csv"))).doesNotHaveDuplicates();
	}

	@Test
	void a_refused_file_leaves_its_key_free_for_a_mended_one() {
		String key = UUID.randomUUID().toString();
		problem(postWithKey(key, csv("halo", "dunia"), "x.csv", ""), 422, "file-without-header");
		location(postWithKey(key, csv(HEADER, row(68_001)), "x.csv", ""));
	}

	@Test
	void two_files_at_once_are_not_joined() {
		MultipartBodyBuilder form = form(csv(HEADER, row(65_001)), "satu.csv", "");
		form.part("file", new ByteArrayResource(whole(csv(HEADER, row(65_002))))).filename("dua.csv");
		assertThat(problem(post(OFFICER, form, ""), 422, "file-more-than-one")).contains("satu berkas");
	}

	@Test
	void who_may_not_is_refused() {
		MultipartBodyBuilder form = form(csv(HEADER, row(1)), "x.csv", "");
		problem(post(TestTokens.as("pemeriksa", "21.72", Role.AUDITOR), form, ""), 403, "role-not-allowed");
		problem(post(TestTokens.asOwnerOf(UUID.randomUUID()), form, ""), 403, "role-not-allowed");
		problem(post(OFFICER, form, "?region=21.71"), 403, "region-not-allowed");
		problem(post(TestTokens.as("pusat", "*", Role.ADMIN), form, ""), 422, "import-region-required");
		String location = submitted(OFFICER, csv(HEADER, row(64_000)), "x.csv");
		WebTestClient batam = as(TestTokens.as("petugas-batam", "21.71", Role.OFFICER));
		problem(batam.get().uri(location).exchange(), 404, "import-not-found");
		problem(batam.get().uri(location + "/rejections").exchange(), 404, "import-not-found");
		problem(batam.get().uri(location + "/rejections.csv").exchange(), 404, "import-not-found");
	}

	private void refused(FileContent content, String name, int status, String code) {
		problem(post(OFFICER, form(content, name, ""), ""), status, code);
	}

	private String submitted(Consumer<HttpHeaders> who, FileContent content, String name) {
		return String.valueOf(post(who, form(content, name, ""), "").expectStatus()
			.isAccepted()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
	}

	private String whenDone(String location) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> text(as(OFFICER).get().uri(location).exchange()),
					(body) -> body.contains("\"status\":\"COMPLETED\""));
	}

	private long smes() {
		String summary = text(as(OFFICER).get().uri("/api/registry/summary?region=21.72").exchange());
		return Long.parseLong(summary.replaceAll("^.*?\"smes\":(\\d+).*$", "$1"));
	}

	private ResponseSpec postWithKey(String key, FileContent content, String name, String query) {
		return as(OFFICER).post()
			.uri("/api/registry/imports" + query)
			.header("Idempotency-Key", key)
			.body(BodyInserters.fromMultipartData(form(content, name, "").build()))
			.exchange();
	}

	private static String location(ResponseSpec response) {
		return String.valueOf(
				response.expectStatus().isAccepted().expectBody().returnResult().getResponseHeaders().getLocation());
	}

	private ResponseSpec post(Consumer<HttpHeaders> who, MultipartBodyBuilder form, String query) {
		return as(who).post()
			.uri("/api/registry/imports" + query)
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange();
	}

	private static MultipartBodyBuilder form(FileContent content, String name, String columns) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new ByteArrayResource(whole(content))).filename(name);
		if (!columns.isEmpty()) {
			form.part("columns", columns);
		}
		return form;
	}

	private static byte[] whole(FileContent content) {
		try {
			return content.open().readAllBytes();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private WebTestClient as(Consumer<HttpHeaders> who) {
		return this.client.mutate().defaultHeaders(who).build();
	}

}
