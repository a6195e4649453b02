package id.sentra.local.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import id.sentra.local.settings.Program;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

/** One of the two overlays, put together and read once. */
record Overlay(List<Map<String, Object>> resources, List<HasMetadata> parsed) {

	private static final Map<String, Overlay> READ = new ConcurrentHashMap<>();

	static final List<String> NAMES = List.of("office", "province");

	static Path folder(String name) {
		return Trees.ROOT.resolve("deploy/kubernetes/overlays").resolve(name);
	}

	static Overlay of(String name) {
		return READ.computeIfAbsent(name, (missing) -> {
			List<Map<String, Object>> resources = Kustomization.build(folder(missing));
			return new Overlay(resources, resources.stream().map(StrictManifests::parse).toList());
		});
	}

	Map<String, Object> settings() {
		return Trees.map(Resources.find(this.resources, "ConfigMap/sentra"), "data");
	}

	<T extends HasMetadata> List<T> all(Class<T> type) {
		return this.parsed.stream().filter(type::isInstance).map(type::cast).toList();
	}

	<T extends HasMetadata> T one(Class<T> type, String name) {
		return all(type).stream()
			.filter((resource) -> resource.getMetadata().getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
	}

	Deployment deployment(Program program) {
		return one(Deployment.class, program.id());
	}

	Container container(Program program) {
		return deployment(program).getSpec().getTemplate().getSpec().getContainers().get(0);
	}

	/** What the pods of it are like, if it makes any. */
	static Stream<PodSpec> pods(HasMetadata resource) {
		PodTemplateSpec template = null;
		if (resource instanceof Deployment deployment) {
			template = deployment.getSpec().getTemplate();
		}
		else if (resource instanceof StatefulSet set) {
			template = set.getSpec().getTemplate();
		}
		else if (resource instanceof Job job) {
			template = job.getSpec().getTemplate();
		}
		return Stream.ofNullable(template).map(PodTemplateSpec::getSpec);
	}

}
