package id.sentra.local.deployment;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** Resources as the types of Kubernetes; a field Kubernetes does not know is an error. */
final class StrictManifests {

	private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream
		.of(ConfigMap.class, Namespace.class, Service.class, Deployment.class, StatefulSet.class,
				HorizontalPodAutoscaler.class, Job.class, Ingress.class, NetworkPolicy.class, PodDisruptionBudget.class)
		.collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

	private static final ObjectMapper MAPPER = new ObjectMapper()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.setAnnotationIntrospector(new NothingElse());

	private StrictManifests() {
	}

	static HasMetadata parse(Map<String, Object> resource) {
		Class<? extends HasMetadata> type = KINDS.get(resource.get("kind"));
		if (type == null || !HasMetadata.getApiVersion(type).equals(resource.get("apiVersion"))) {
			throw new IllegalArgumentException(
					"not known here: " + resource.get("apiVersion") + " " + resource.get("kind"));
		}
		return MAPPER.convertValue(resource, type);
	}

	/** Without the box in which the types keep what they do not know. */
	private static final class NothingElse extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1;

		@Override
		public Boolean hasAnySetter(Annotated annotated) {
			return false;
		}

	}

}
