package id.sentra.demo.crossservice;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each service at the heap it has, asked for its dearest documents 64 times at once, by
 * one account and by as many: some are made, the others refused with the time to try
 * again, and the service goes on with everything else. A JVM without memory ends itself.
 */
@Order(80)
class HeavyWorkIT {

	private static final int CALLS = 64;

	/** Made, or read through and refused for what is in it. */
	private static final Set<Integer> DONE = Set.of(200, 422);

	private static final Set<Integer> EXPECTED = Set.of(200, 422, 429, 503);

	private static final String BOUNDARY = "sentra";

	private static final Charset LATIN = StandardCharsets.ISO_8859_1;

	private static DemoPlatform demo;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
	}

	@TestFactory
	Stream<DynamicTest> manyDocumentsAtOnceLeaveTheServiceAlive() throws SQLException {
		return Stream
			.of(new Document(Program.TRAINING, "/api/training/certificates/%s/pdf", "certificate"),
					new Document(Program.FINANCING, "/api/financing/loans/%s/contract.pdf", "loan"),
					new Document(Program.BAZAAR, "/api/bazaar/agreements/%s/pdf", "agreement"))
			.map((document) -> DynamicTest.dynamicTest(document.program().id(), () -> {
				String path = document.path().formatted(oneOf(document));
				besieged(document.program(), (call) -> request(document.program(), path, "admin-" + call).GET());
				besieged(document.program(), (call) -> request(document.program(), path, "admin").GET());
			}));
	}

	@Test
	void theLargestWorkbooksAtOnceLeaveTheRegistryAlive(@TempDir Path folder) throws IOException {
		Path form = Files.write(folder.resolve("form"), form(workbook()));
		besieged(Program.REGISTRY, (call) -> upload(form, "admin-" + call));
		besieged(Program.REGISTRY, (call) -> upload(form, "admin"));
	}

	/**
	 * While it is besieged and afterwards the service does something else, for others.
	 */
	private void besieged(Program program, IntFunction<HttpRequest.Builder> requests) {
		OptionalLong before = demo.platform().pid(program);
		List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, CALLS)
			.mapToObj((call) -> this.http.sendAsync(requests.apply(call).build(), BodyHandlers.ofString(LATIN)))
			.toList();
		assertThat(elsewhere(program)).as("meanwhile").isEqualTo(200);
		List<HttpResponse<String>> answers = calls.stream().map(CompletableFuture::join).toList();
		assertThat(answers).extracting(HttpResponse::statusCode).allMatch(EXPECTED::contains);
		assertThat(answers).extracting(HttpResponse::statusCode).containsAnyElementsOf(DONE);
		assertThat(answers).filteredOn((answer) -> !DONE.contains(answer.statusCode()))
			.allSatisfy((refused) -> assertThat(refused.headers().firstValue("Retry-After")).isPresent())
			.allSatisfy((refused) -> assertThat(refused.body()).containsAnyOf("service-busy", "too-many-at-once"));
		assertThat(elsewhere(program)).as("afterwards").isEqualTo(200);
		assertThat(demo.platform().pid(program)).as("the same process").isEqualTo(before);
	}

	private int elsewhere(Program program) {
		return this.http
			.sendAsync(request(program, "/api/" + program.id() + "/summary", "somebody-else").GET().build(),
					BodyHandlers.discarding())
			.join()
			.statusCode();
	}

	/** Refused once it was read through, so that nothing is imported. */
	private static HttpRequest.Builder upload(Path form, String account) {
		return request(Program.REGISTRY, "/api/registry/imports?region=21.72", account)
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(body(form));
	}

	/** From the file: 64 forms in memory are more than the test has. */
	private static BodyPublisher body(Path form) {
		try {
			return BodyPublishers.ofFile(form);
		}
		catch (FileNotFoundException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpRequest.Builder request(Program program, String path, String account) {
		LocalSettings settings = demo.settings();
		return HttpRequest.newBuilder(URI.create(settings.url(program) + path))
			.header("Authorization", "Bearer "
					+ MintedToken.of(Secrets.in(settings.folder()).signingKey(), program.id(), account, "ADMIN"));
	}

	private static String oneOf(Document document) throws SQLException {
		LocalSettings settings = demo.settings();
		String url = "jdbc:postgresql://127.0.0.1:" + settings.ports().of(Program.POSTGRES) + "/"
				+ document.program().database();
		try (Connection connection = DriverManager.getConnection(url, document.program().database(),
				Secrets.in(settings.folder()).databasePassword(document.program()));
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select id from " + document.table() + " limit 1")) {
			assertThat(row.next()).as("the demo has a row of " + document.table()).isTrue();
			return row.getString(1);
		}
	}

	/** As many shared texts as may be, and no header. */
	private static byte[] workbook() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Random random = new Random(64);
		try (Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Data");
			for (int row = 0; row < 100_000; row++) {
				for (int column = 0; column < 4; column++) {
					sheet.value(row, column, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
				}
			}
		}
		return out.toByteArray();
	}

	private static byte[] form(byte[] file) throws IOException {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		form.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"data.xlsx\"\r\n"
				+ "Content-Type: application/octet-stream\r\n\r\n")
			.getBytes(LATIN));
		form.write(file);
		form.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(LATIN));
		return form.toByteArray();
	}

	/** A document of some row of a table. */
	private record Document(Program program, String path, String table) {
	}

}
