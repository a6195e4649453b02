package id.sentra.local.deployment;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.sentra.local.settings.Program;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The files for Compose, without Docker. */
class ComposeTests {

	/** On a machine without it skipped, in CI a failure. */
	@ParameterizedTest
	@ValueSource(strings = { "infra", "infra apps", "infra apps monitoring", "infra apps oidc",
			"infra apps monitoring oidc" })
	void compose_understands_each_combination(String files) throws Exception {
		Assumptions.assumeTrue(onPath("docker-compose") || System.getenv("CI") != null,
				"Needs docker-compose (on Debian: apt-get install docker-compose)");
		List<String> command = new ArrayList<>(List.of("docker-compose"));
		Arrays.stream(files.split(" ")).forEach((file) -> command.addAll(List.of("-f", file + ".yml")));
		command.addAll(List.of("config", "-q"));
		Process process = new ProcessBuilder(command).directory(Compose.FOLDER.toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	@Test
	void every_program_is_restricted_and_every_image_pinned() {
		Compose compose = Compose.all();
		compose.services().forEach((name, service) -> {
			assertThat(Trees.strings(service, "cap_drop")).as(name).containsExactly("ALL");
			assertThat(Trees.strings(service, "security_opt")).as(name).containsExactly("no-new-privileges:true");
			assertThat(service).as(name).containsKey("mem_limit");
			assertThat((String) service.get("image")).as(name).contains(":").doesNotContain("latest");
		});
		for (Program program : Program.services()) {
			assertThat(compose.service(program.id())).containsEntry("read_only", true).containsKey("tmpfs");
			assertThat(compose.service(program.id() + "-migration")).containsEntry("read_only", true);
		}
	}

	/** What is open is open on this machine only; of the programs, the gateway alone. */
	@Test
	void nothing_but_the_gateway_is_reached_from_outside() {
		Compose compose = Compose.all();
		compose.services()
			.forEach((name, service) -> assertThat(Trees.strings(service, "ports")).as(name)
				.allMatch((port) -> port.startsWith("127.0.0.1:")));
		assertThat(Program.contexts())
			.allSatisfy((program) -> assertThat(compose.service(program.id())).doesNotContainKey("ports"));
	}

	@Test
	void programs_wait_for_their_migration_and_the_topics() {
		Compose compose = Compose.all();
		for (Program program : Program.services()) {
			assertThat(compose.image(program.id())).isEqualTo("sentra/" + program.module());
			assertThat(compose.image(program.id() + "-migration")).isEqualTo(compose.image(program.id()));
			assertThat(Trees.map(compose.service(program.id()), "depends_on", program.id() + "-migration"))
				.containsEntry("condition", "service_completed_successfully");
			assertThat(Trees.map(compose.service(program.id()), "build", "args")).containsEntry("PROGRAM",
					program.module());
			assertThat(Files.isDirectory(Trees.ROOT.resolve(program.module()))).isTrue();
		}
		assertThat(Trees.text(Trees.ROOT.resolve("platform/src/main/java/id/sentra/platform/migration/Migrate.java")))
			.contains("public static void main");
	}

	/**
	 * No hub is asked for a syntax; what is sent to the engine is said where old ones
	 * look.
	 */
	@Test
	void images_are_built_by_engines_of_every_age() {
		String sent = Trees.text(Trees.ROOT.resolve(".dockerignore"));
		for (Program program : Program.services()) {
			assertThat(sent).contains("\n!%1$s/target/%1$s-*.jar\n".formatted(program.module()));
		}
		assertThat(sent.lines()).doesNotContain("!*/target");
		for (String file : List.of("Dockerfile", "Dockerfile.kafka")) {
			assertThat(Trees.text(Compose.FOLDER.resolve(file))).doesNotContain("syntax=");
			assertThat(Compose.FOLDER.resolve(file + ".dockerignore")).doesNotExist();
		}
	}

	@Test
	void secrets_are_made_by_the_script_and_never_committed(@org.junit.jupiter.api.io.TempDir Path folder)
			throws Exception {
		ScriptSecrets secrets = ScriptSecrets.in(folder);
		Stream<String> wanted = Compose.FILES.stream()
			.flatMap((file) -> Trees.map(Trees.read(Compose.FOLDER.resolve(file + ".yml")).get(0), "secrets")
				.values()
				.stream())
			.map((secret) -> (String) Trees.at(secret, "file"));
		assertThat(wanted.map((file) -> file.replace("./secrets/", ""))).allMatch(secrets::has);
		assertThat(Trees.text(Compose.FOLDER.resolve(".gitignore"))).startsWith("secrets/\n");
	}

	/** Personal data would stand in what PostgreSQL says about a statement. */
	@Test
	void postgres_logs_no_statement() {
		assertThat(Trees.strings(Compose.all().service("postgres"), "command"))
			.contains("log_min_error_statement=panic", "log_error_verbosity=terse")
			.noneMatch((setting) -> setting.startsWith("log_statement") || setting.startsWith("log_min_duration"));
	}

	@Test
	void mounted_files_of_this_folder_are_there() {
		for (Map<String, Object> service : Compose.all().services().values()) {
			assertThat(Trees.strings(service, "volumes").stream().map((volume) -> volume.split(":")[0]))
				.filteredOn((path) -> path.startsWith("."))
				.allMatch((path) -> Files.exists(Compose.FOLDER.resolve(path)), "exists");
		}
	}

	static boolean onPath(String program) {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

}
