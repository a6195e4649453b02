package id.sentra.local.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

import com.sun.net.httpserver.HttpServer;
import id.sentra.local.settings.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The scripts of images and clusters, run here. */
class ScriptTests {

	private static final String BROKER_HEALTH = Topics.FOLDER.resolve("health").toString();

	@TempDir
	Path folder;

	@Test
	void secrets_are_what_the_programs_read_and_stay_as_they_are() throws Exception {
		ScriptSecrets secrets = ScriptSecrets.in(this.folder);
		Properties ring = secrets.properties("registry-keys.properties");
		assertThat(ring.stringPropertyNames()).containsExactlyInAnyOrder("encryption.active", "encryption.k1",
				"index.active", "index.i1");
		assertThat(Base64.getDecoder().decode(ring.getProperty("encryption.k1"))).hasSize(32);
		String pem = secrets.text("gateway-signing-key.pem").replaceAll("-----[A-Z ]+-----", "");
		ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
			.generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
		assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256);
		assertThat(secrets.text("accounts.csv")).matches("username,password,roles,region\nadmin,\\S{32},ADMIN,\\*\n");
		String password = secrets.text("registry-db-password");
		assertThat(password).matches("[\\w-]{32}").isNotEqualTo(secrets.text("gateway-db-password"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder))).isEqualTo("rwx------");
		Files.delete(this.folder.resolve("gateway-db-password"));
		assertThat(ScriptSecrets.in(this.folder).text("registry-db-password")).isEqualTo(password);
		assertThat(secrets.has("gateway-db-password")).isTrue();
	}

	@Test
	void the_health_check_says_whether_the_program_is_ready() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		int[] status = { 200 };
		server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(status[0], 2);
			try (OutputStream body = exchange.getResponseBody()) {
				body.write("{}".getBytes(StandardCharsets.UTF_8));
			}
		});
		server.start();
		String port = String.valueOf(server.getAddress().getPort());
		assertThat(health(port)).isZero();
		status[0] = 503;
		assertThat(health(port)).isNotZero();
		server.stop(0);
		assertThat(health(port)).isNotZero();
	}

	/** A broker listens, and even answers, before it may be written to. */
	@Test
	void the_brokers_health_check_asks_what_the_broker_knows_of_itself() throws Exception {
		assertThat(brokerHealth(answer(1))).isZero();
		assertThat(brokerHealth(answer(0))).isNotZero();
		assertThat(brokerHealth(new byte[0])).isNotZero();
		assertThat(run(List.of("bash", BROKER_HEALTH, String.valueOf(Ports.oneFree())), Map.of())).isNotZero();
	}

	/** To a metadata request: its number, and how many brokers follow. */
	private static byte[] answer(int brokers) {
		return ByteBuffer.allocate(64).putInt(60).putInt(1).putInt(brokers).array();
	}

	private static int brokerHealth(byte[] answer) throws Exception {
		try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<byte[]> request = CompletableFuture.supplyAsync(() -> {
				try (Socket client = broker.accept()) {
					byte[] asked = client.getInputStream().readNBytes(18);
					client.getOutputStream().write(answer);
					return asked;
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			int exit = run(List.of("bash", BROKER_HEALTH, String.valueOf(broker.getLocalPort())), Map.of());
			assertThat(ByteBuffer.wrap(request.join()).getInt()).isEqualTo(14);
			return exit;
		}
	}

	private static int health(String port) throws Exception {
		return run(List.of("bash", Compose.FOLDER.resolve("image/health").toString()),
				Map.of("SENTRA_MANAGEMENT_PORT", port));
	}

	private static int run(List<String> command, Map<String, String> environment)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(environment);
		return builder.start().waitFor();
	}

}
