package id.sentra.local.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The manifests as both overlays make them, read strictly. */
class KubernetesTests {

	@ParameterizedTest
	@ValueSource(strings = { "office", "province" })
	void kubernetes_knows_every_field(String overlay) {
		List<Map<String, Object>> resources = Overlay.of(overlay).resources();
		assertThat(Overlay.of(overlay).parsed()).hasSameSizeAs(resources).hasSizeGreaterThan(40);
		assertThat(resources.stream().map(Resources::name)).doesNotHaveDuplicates();
		assertThat(resources).filteredOn((resource) -> !"Namespace".equals(resource.get("kind")))
			.allMatch((resource) -> "sentra".equals(Trees.at(resource, "metadata", "namespace")));
	}

	@Test
	void a_field_kubernetes_does_not_know_is_found() {
		Map<String, Object> deployment = new TreeMap<>(
				Resources.find(Overlay.of("office").resources(), "Deployment/registry"));
		StrategicMerge.into(deployment,
				Map.of("spec", Map.of("template", Map.of("spec", Map.of("hostNetwrok", true)))));
		assertThatThrownBy(() -> StrictManifests.parse(deployment)).hasMessageContaining("hostNetwrok");
	}

	/**
	 * The small reader of these tests against the real one, where that is there; CI does
	 * not demand it, since Debian 12's is too old to read the overlays.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "office", "province" })
	void kustomize_puts_the_same_together(String overlay) throws Exception {
		Assumptions.assumeTrue(ComposeTests.onPath("kubectl"), "Needs kubectl 1.21 or newer");
		Process process = new ProcessBuilder("kubectl", "kustomize", Overlay.folder(overlay).toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		assertThat(byName(Overlay.of(overlay).resources())).isEqualTo(byName(Trees.parse(output)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "office", "province" })
	void every_pod_is_restricted(String overlay) {
		for (HasMetadata resource : Overlay.of(overlay).all(HasMetadata.class)) {
			Overlay.pods(resource).forEach((pod) -> {
				String name = resource.getKind() + "/" + resource.getMetadata().getName();
				assertThat(pod.getAutomountServiceAccountToken()).as(name).isFalse();
				assertThat(pod.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
				assertThat(pod.getSecurityContext().getRunAsUser()).as(name).isPositive();
				assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
				assertThat(pod.getContainers()).allSatisfy((container) -> {
					assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).as(name).isFalse();
					assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
					assertThat(Boolean.TRUE.equals(container.getSecurityContext().getReadOnlyRootFilesystem())).as(name)
						.isEqualTo(!name.equals("StatefulSet/kafka"));
					assertThat(container.getResources().getLimits()).as(name).containsKey("memory");
					assertThat(container.getImage()).as(name).contains(":").doesNotContain("latest");
				});
			});
		}
	}

	@Test
	void a_province_survives_a_broker_and_has_work_for_all_its_consumers() {
		Overlay province = Overlay.of("province");
		Map<String, Object> settings = province.settings();
		assertThat(settings).containsEntry("SENTRA_KAFKA_REPLICATION", "3");
		int partitions = Integer.parseInt((String) settings.get("SENTRA_KAFKA_PARTITIONS"));
		int consumers = Integer.parseInt((String) settings.get("SENTRA_KAFKA_CONSUMERS"));
		assertThat(province.all(HorizontalPodAutoscaler.class))
			.allSatisfy((scaler) -> assertThat(scaler.getSpec().getMinReplicas()).isEqualTo(3))
			.allSatisfy((scaler) -> assertThat(scaler.getSpec().getMaxReplicas() * consumers)
				.isLessThanOrEqualTo(partitions));
	}

	private static Map<String, Object> byName(List<Map<String, Object>> resources) {
		Map<String, Object> all = new TreeMap<>();
		resources.forEach((resource) -> all.put(Resources.name(resource), Sorted.of(resource)));
		return all;
	}

}
