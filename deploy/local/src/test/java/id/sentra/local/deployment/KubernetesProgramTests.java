package id.sentra.local.deployment;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.local.settings.Program;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The five programs in both overlays, held against the code. */
class KubernetesProgramTests {

	@ParameterizedTest
	@ValueSource(strings = { "office", "province" })
	void ports_and_probes_are_the_programs_own(String name) {
		Overlay overlay = Overlay.of(name);
		for (Program program : Program.services()) {
			Container container = overlay.container(program);
			int port = DeclaredNames.port(program, "SENTRA_PORT");
			int management = DeclaredNames.port(program, "SENTRA_MANAGEMENT_PORT");
			assertThat(container.getPorts()).extracting("name", "containerPort")
				.containsExactlyInAnyOrder(tuple("http", port), tuple("management", management));
			assertThat(container.getEnv()).filteredOn((variable) -> variable.getName().endsWith("PORT"))
				.extracting("value")
				.containsExactlyInAnyOrder(String.valueOf(port), String.valueOf(management));
			assertThat(probe(container.getLivenessProbe())).isEqualTo("management /actuator/health/liveness");
			assertThat(probe(container.getStartupProbe())).isEqualTo("management /actuator/health/liveness");
			assertThat(probe(container.getReadinessProbe())).isEqualTo("management /actuator/health/readiness");
			assertThat(overlay.one(Service.class, program.id()).getSpec().getPorts()).singleElement()
				.hasFieldOrPropertyWithValue("port", port);
			assertThat(overlay.deployment(program).getSpec().getTemplate().getMetadata().getAnnotations())
				.containsEntry("prometheus.io/port", String.valueOf(management));
		}
		assertThat(Trees.text(Trees.ROOT.resolve("platform/src/main/resources/sentra-platform.yml")))
			.contains("include: health,prometheus", "probes:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "office", "province" })
	void programs_have_what_keeps_them_running(String name) {
		Overlay overlay = Overlay.of(name);
		for (Program program : Program.services()) {
			assertThat(overlay.one(PodDisruptionBudget.class, program.id())).isNotNull();
			HorizontalPodAutoscaler scaler = overlay.one(HorizontalPodAutoscaler.class, program.id());
			assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo(program.id());
			boolean lag = scaler.getSpec().getMetrics().stream().anyMatch((metric) -> metric.getExternal() != null);
			assertThat(lag).isEqualTo(name.equals("province") && program != Program.GATEWAY);
			Deployment deployment = overlay.deployment(program);
			assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints()).hasSize(2);
			assertThat(deployment.getSpec().getSelector().getMatchLabels())
				.isEqualTo(Map.of("app.kubernetes.io/name", program.id()));
			assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
				.containsEntry("app.kubernetes.io/name", program.id());
		}
	}

	/** Migrations run apart, from the same image; the programs only look. */
	@ParameterizedTest
	@ValueSource(strings = { "office", "province" })
	void migrations_run_apart(String name) {
		Overlay overlay = Overlay.of(name);
		assertThat(overlay.settings()).containsEntry("SENTRA_MIGRATION", "check");
		for (Program program : Program.services()) {
			Job job = overlay.one(Job.class, "migrate-" + program.id());
			Container container = job.getSpec().getTemplate().getSpec().getContainers().get(0);
			assertThat(container.getImage()).isEqualTo(overlay.container(program).getImage());
			assertThat(container.getCommand()).endsWith("id.sentra.platform.migration.Migrate");
			assertThat(container.getEnvFrom()).extracting(EnvFromSource::getConfigMapRef)
				.extracting("name")
				.containsExactly("sentra");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "office", "province" })
	void secrets_are_only_referred_to(String name) {
		Overlay overlay = Overlay.of(name);
		assertThat(overlay.resources()).noneMatch((resource) -> "Secret".equals(resource.get("kind")));
		for (Program program : Program.services()) {
			PodSpec pod = overlay.deployment(program).getSpec().getTemplate().getSpec();
			assertThat(pod.getVolumes()).filteredOn((volume) -> volume.getSecret() != null)
				.extracting(Volume::getSecret)
				.extracting("secretName")
				.containsExactly(program.id());
		}
	}

	@Test
	void images_are_those_of_compose() {
		Compose compose = Compose.of("infra", "apps");
		Map<String, String> tags = Stream.of("postgres", "kafka")
			.collect(Collectors.toMap((server) -> server, (server) -> (String) compose.service(server).get("image")));
		Overlay overlay = Overlay.of("office");
		for (Program program : Program.services()) {
			assertThat(overlay.container(program).getImage())
				.isEqualTo(compose.image(program.id()) + ":" + Version.ofThePom());
			assertThat((String) compose.service(program.id()).get("image"))
				.endsWith(":${SENTRA_VERSION:-" + Version.ofThePom() + "}");
		}
		Set<String> servers = overlay.all(StatefulSet.class)
			.stream()
			.map((set) -> set.getSpec().getTemplate().getSpec().getContainers().get(0).getImage())
			.collect(Collectors.toSet());
		assertThat(servers).containsExactlyInAnyOrderElementsOf(tags.values());
	}

	private static String probe(Probe probe) {
		return probe.getHttpGet().getPort().getStrVal() + " " + probe.getHttpGet().getPath();
	}

}
