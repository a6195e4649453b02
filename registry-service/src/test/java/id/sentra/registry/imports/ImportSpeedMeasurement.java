package id.sentra.registry.imports;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.RegistryTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Not part of the build: prints how fast files are imported end to end (upload,
 * examination, validation, encryption, events), PostgreSQL with fsync on. Command in the
 * README.
 */
@RegistryTest
class ImportSpeedMeasurement {

	private static final int WARM_UP = 13_492;

	@Autowired
	WebTestClient client;

	/** Apart from the owners of other tests. */
	private int next = 100_000;

	@Test
	void measure() throws IOException, SQLException {
		try (Connection postgres = EmbeddedServers.connect("postgres"); Statement sql = postgres.createStatement()) {
			sql.execute("alter system set fsync = on");
			sql.execute("select pg_reload_conf()");
		}
		run(WARM_UP);
		for (int rows : new int[] { 13_492, 13_492, 13_492, 100_000, 300_000 }) {
			run(rows);
		}
	}

	private void run(int rows) throws IOException {
		Path file = file(rows);
		long start = System.nanoTime();
		String location = submit(file);
		long accepted = System.nanoTime();
		String done = Awaitility.await()
			.atMost(Duration.ofMinutes(10))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> get(location), (body) -> body.contains("COMPLETED") || body.contains("FAILED"));
		double seconds = (System.nanoTime() - start) / 1e9;
		assertThat(done).contains("\"accepted\":" + rows);
		System.err.printf(
				"import: %,d rows (%,d bytes): 202 after %.2f s, all done after %.2f s, %,.0f rows/s, heap %d MB%n",
				rows, Files.size(file), (accepted - start) / 1e9, seconds, rows / seconds, heapAfterCollection());
		Files.delete(file);
	}

	private Path file(int rows) throws IOException {
		Path file = Files.createTempFile("import", ".csv");
		try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
			out.write(id.sentra.registry.imports.spreadsheet.Files.HEADER + "\r\n");
			for (int i = 0; i < rows; i++) {
				out.write(id.sentra.registry.imports.spreadsheet.Files.row(this.next++) + "\r\n");
			}
		}
		return file;
	}

	private String submit(Path file) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new FileSystemResource(file));
		return String.valueOf(officer().post()
			.uri("/api/registry/imports")
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange()
			.expectStatus()
			.isAccepted()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
	}

	private String get(String location) {
		return String.valueOf(
				officer().get().uri(location).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	private WebTestClient officer() {
		return this.client.mutate()
			.responseTimeout(Duration.ofMinutes(2))
			.defaultHeaders(TestTokens.as("petugas", "21.72", Role.OFFICER))
			.build();
	}

	private static long heapAfterCollection() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getCollectionUsage)
			.filter(Objects::nonNull)
			.mapToLong(MemoryUsage::getUsed)
			.sum() >> 20;
	}

}
