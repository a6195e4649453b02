package id.sentra.backup;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.sentra.local.jvm.ServiceProgram;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import org.flywaydb.core.Flyway;

/** Gives an empty database the tables that a program's own jar makes at its start. */
final class Migrations {

	private final Servers servers;

	private final LocalSettings settings;

	Migrations(Servers servers, LocalSettings settings) {
		this.servers = servers;
		this.settings = settings;
	}

	/** As the program's own user, to whom the tables then belong. */
	void apply(Program program) throws IOException {
		List<URL> jars = new ArrayList<>();
		Path jar = ServiceProgram.unpacked(program, this.settings);
		jars.add(jar.toUri().toURL());
		try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
			for (Path library : libraries.filter((file) -> file.getFileName().toString().startsWith("platform-"))
				.toList()) {
				jars.add(library.toUri().toURL());
			}
		}
		try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), Flyway.class.getClassLoader())) {
			String user = program.database();
			Flyway.configure(loader)
				.dataSource(this.servers.jdbcUrl(program), this.servers.user(), this.servers.password())
				.initSql("set role " + user)
				.locations((program == Program.GATEWAY) ? new String[] { "classpath:db/migration" }
						: new String[] { "classpath:db/platform", "classpath:db/migration" })
				.placeholders(Map.of("app_role", user + "_app"))
				.load()
				.migrate();
		}
	}

}
