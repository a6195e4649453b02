package id.sentra.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.platform.test.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a context a database of its own, a signing key, accounts and upstream services.
 */
public final class TestSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** The password of every test account. */
	public static final String PASSWORD = "rahasia-uji-1";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String database = createDatabase("gateway" + DATABASES.incrementAndGet());
		Map<String, Object> environment = new HashMap<>(
				Map.of("SENTRA_DB_HOST", "127.0.0.1", "SENTRA_DB_PORT", Postgres.SERVER.getPort(), "SENTRA_DB_NAME",
						database, "SENTRA_DB_USERNAME", database, "SENTRA_DB_PASSWORD", "secret",
						"SENTRA_GATEWAY_SIGNING_KEY_FILE", signingKey(), "SENTRA_GATEWAY_ACCOUNTS_FILE", accounts()));
		FakeServices services = FakeServices.shared();
		environment.put("SENTRA_REGISTRY_URL", services.url());
		environment.put("SENTRA_TRAINING_URL", services.url());
		environment.put("SENTRA_FINANCING_URL", services.url());
		environment.put("SENTRA_BAZAAR_URL", services.bazaarUrl());
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test surroundings", environment));
	}

	private static String createDatabase(String name) {
		try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
				Statement sql = connection.createStatement()) {
			sql.execute("create role " + name + " login password 'secret'");
			sql.execute("grant sentra_gateway_app to " + name);
			sql.execute("create database " + name + " owner " + name);
			return name;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A new P-256 key as PKCS#8 PEM. */
	public static String signingKey() {
		try {
			KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
			keys.initialize(new ECGenParameterSpec("secp256r1"));
			String body = Base64.getMimeEncoder().encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
			return write("key", ".pem", "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
		}
		catch (NoSuchAlgorithmException | java.security.InvalidAlgorithmParameterException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String accounts() {
		return write("accounts", ".csv", """
				username,password,roles,region,name,sme
				petugas,%1$s,OFFICER,21.72,Petugas Dinas,
				pemeriksa,%1$s,AUDITOR,21.72,Pemeriksa,
				admin,%1$s,ADMIN,*,Admin Pusat,
				provinsi,%1$s,OFFICER,21,Petugas Provinsi,
				penyelenggara,%1$s,ORGANISER,21.72,Panitia Bazar,
				terkunci,%1$s,OFFICER,21.72,Akun Terkunci,
				dicabut,%1$s,OFFICER,21.72,Akun Dicabut,
				dilihat,%1$s,OFFICER,21.72,Akun Dilihat,
				pelatih,%1$s,TRAINER,21.72,Dewi Lestari,
				pendamping,%1$s,MENTOR,21.72,Sari Wulandari,
				pengusul,%1$s,FINANCE_MAKER,21.72,Pengusul Kredit,
				penyetuju,%1$s,FINANCE_APPROVER,21.72,Penyetuju Kredit,
				pemilik,%1$s,SME_OWNER,21.72,Rini Astuti,%2$s
				tanpausaha,%1$s,SME_OWNER,21.72,Pemilik Baru,
				""".formatted(PASSWORD, FakeRoutes.SME));
	}

	/** A temporary file that goes when the tests do. */
	public static String write(String name, String suffix, String text) {
		try {
			Path file = Files.createTempFile(name, suffix);
			file.toFile().deleteOnExit();
			return Files.writeString(file, text).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Postgres {

		static final EmbeddedPostgres SERVER = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setPort(Ports.free())
					.setServerConfig("fsync", "off")
					.start();
				try (Connection connection = server.getPostgresDatabase().getConnection();
						Statement sql = connection.createStatement()) {
					sql.execute("create role sentra_gateway_app nologin");
				}
				return server;
			}
			catch (IOException | SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
