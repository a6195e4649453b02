package id.sentra.local.deployment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.sentra.local.jvm.LocalEnvironment;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One machine, Compose and Kubernetes set the same names, which are those the programs
 * ask for.
 */
class EnvironmentNamesTests {

	/** Of Spring Boot: a name in its own documentation, set only beside a collector. */
	private static final Set<String> SPRING = Set.of("OTEL_EXPORTER_OTLP_ENDPOINT");

	private static final Pattern NAME = Pattern.compile("SENTRA_[A-Z0-9_]+");

	/** Read by Compose itself. */
	private static final Set<String> OF_COMPOSE = Set.of("SENTRA_VERSION", "SENTRA_PUBLISHED_PORT");

	/** Given by the default: database and user are called after the program. */
	private static final Set<String> BY_NAME = Set.of("SENTRA_DB_NAME", "SENTRA_DB_USERNAME");

	@ParameterizedTest
	@EnumSource(names = { "REGISTRY", "TRAINING", "FINANCING", "BAZAAR", "GATEWAY" })
	void the_start_on_one_machine(Program program, @TempDir Path folder) {
		check(program, LocalEnvironment.of(program, folder).keySet());
	}

	@ParameterizedTest
	@EnumSource(names = { "REGISTRY", "TRAINING", "FINANCING", "BAZAAR", "GATEWAY" })
	void compose(Program program) {
		check(program, Compose.of("infra", "apps").environment(program.id()));
		check(program, Compose.all().environment(program.id()));
		assertThat(Compose.of("apps").environment(program.id() + "-migration")).contains("SENTRA_DB_HOST",
				"SENTRA_DB_PASSWORD");
	}

	@ParameterizedTest
	@EnumSource(names = { "REGISTRY", "TRAINING", "FINANCING", "BAZAAR", "GATEWAY" })
	void kubernetes(Program program) {
		for (String overlay : Overlay.NAMES) {
			List<Map<String, Object>> resources = Overlay.of(overlay).resources();
			Map<String, Object> deployment = Resources.find(resources, "Deployment/" + program.id());
			List<String> names = new ArrayList<>(Resources.environment(resources, deployment));
			// The rest of the secret's keys are files whose names the environment says.
			names.add("SENTRA_DB_PASSWORD");
			check(program, names);
		}
	}

	@Test
	void a_name_that_nobody_asks_for_is_found() {
		assertThat(unknown(Program.TRAINING, List.of("SENTRA_DB_HOST", "SENTRA_DB_HSOT")))
			.containsExactly("SENTRA_DB_HSOT");
		assertThat(DeclaredNames.required(Program.REGISTRY)).contains("SENTRA_REGISTRY_KEYS_FILE", "SENTRA_DB_PASSWORD",
				"SENTRA_KAFKA_BOOTSTRAP", "SENTRA_BIND_ADDRESS");
		assertThat(DeclaredNames.required(Program.GATEWAY)).contains("SENTRA_BAZAAR_URL",
				"SENTRA_GATEWAY_SIGNING_KEY_FILE", "SENTRA_PUBLIC_URL");
	}

	/** Options stand in comments: those too are names that somebody asks for. */
	@Test
	void options_that_are_only_named() throws IOException {
		Set<String> known = new TreeSet<>(BY_NAME);
		Stream.of(Program.values())
			.filter(Program::isService)
			.forEach((program) -> known.addAll(DeclaredNames.of(program).keySet()));
		List<String> named = new ArrayList<>();
		for (String file : List.of("deploy/compose/apps.yml", "deploy/kubernetes/overlays/province/site.yaml")) {
			named.addAll(NAME.matcher(Trees.text(Trees.ROOT.resolve(file))).results().map(MatchResult::group).toList());
		}
		assertThat(named).contains("SENTRA_DB_ROOT_CERTIFICATE", "SENTRA_KAFKA_SASL_JAAS_CONFIG");
		assertThat(named.stream().filter((name) -> !known.contains(name) && !OF_COMPOSE.contains(name))).isEmpty();
	}

	private static void check(Program program, Collection<String> names) {
		assertThat(unknown(program, names)).as("names that %s does not ask for", program.id()).isEmpty();
		assertThat(names).as("what %s needs", program.id()).containsAll(DeclaredNames.required(program));
	}

	private static List<String> unknown(Program program, Collection<String> names) {
		Set<String> declared = DeclaredNames.of(program).keySet();
		Set<String> anywhere = Stream.of(Program.values())
			.filter(Program::isService)
			.map((any) -> DeclaredNames.of(any).keySet())
			.reduce((first, second) -> Stream.concat(first.stream(), second.stream())
				.collect(java.util.stream.Collectors.toSet()))
			.orElseThrow();
		assertThat(anywhere).containsAll(declared).containsAll(BY_NAME);
		return names.stream().filter((name) -> !anywhere.contains(name) && !SPRING.contains(name)).toList();
	}

}
