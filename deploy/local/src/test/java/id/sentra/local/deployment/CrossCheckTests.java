package id.sentra.local.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.local.settings.Program;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Topics, roles, databases and doors, as the code has them. */
class CrossCheckTests {

	private static final String CREATE_TOPICS = "id.sentra.platform.topic.CreateTopics";

	@Test
	void topics_and_their_readers_are_those_of_the_code() {
		assertThat(Topics.inCode()).hasSize(10).isEqualTo(Topics.inFile());
	}

	/** The same class of the same image makes them in both, from the same file. */
	@Test
	void the_cluster_has_the_same_topics() {
		Map<String, Object> topics = Trees.map(Resources.find(Overlay.of("province").resources(), "ConfigMap/topics"),
				"data");
		assertThat(topics).containsEntry("topics.csv", Trees.text(Topics.FILE));
		Map<String, Object> service = Compose.all().service("topics");
		assertThat(Trees.strings(service, "volumes")).containsExactly("../kafka/topics.csv:/etc/sentra/topics.csv:ro");
		Container job = Overlay.of("province")
			.one(Job.class, "topics")
			.getSpec()
			.getTemplate()
			.getSpec()
			.getContainers()
			.get(0);
		assertThat(job.getImage()).isEqualTo(Compose.all().image("topics") + ":" + Version.ofThePom());
		assertThat(job.getCommand()).contains(CREATE_TOPICS).endsWith("/etc/topics/topics.csv");
		assertThat(Trees.strings(service, "entrypoint")).contains(CREATE_TOPICS).endsWith("/etc/sentra/topics.csv");
		assertThat(
				Trees.text(Trees.ROOT.resolve("platform/src/main/java/" + CREATE_TOPICS.replace('.', '/') + ".java")))
			.contains("public static void main", "Topics.keptForever(");
	}

	/** The broker's own answer counts, in both by the same script. */
	@Test
	void the_broker_is_healthy_when_it_serves() {
		Map<String, Object> service = Compose.all().service("kafka");
		assertThat(Trees.strings(service, "volumes")).contains("../kafka/health:/usr/local/bin/health:ro");
		assertThat(Trees.strings(Trees.map(service, "healthcheck"), "test")).containsExactly("CMD", "/bin/bash",
				"/usr/local/bin/health");
		Overlay office = Overlay.of("office");
		assertThat(Trees.map(Resources.find(office.resources(), "ConfigMap/topics"), "data")).containsEntry("health",
				Trees.text(Topics.FOLDER.resolve("health")));
		Container broker = office.one(StatefulSet.class, "kafka")
			.getSpec()
			.getTemplate()
			.getSpec()
			.getContainers()
			.get(0);
		assertThat(List.of(broker.getStartupProbe(), broker.getReadinessProbe())).allSatisfy(
				(probe) -> assertThat(probe.getExec().getCommand()).containsExactly("/bin/bash", "/etc/sentra/health"));
	}

	@Test
	void databases_are_made_for_every_program() {
		String script = Trees.text(Trees.ROOT.resolve("deploy/postgres/databases.sh"));
		assertThat(script).contains("for program in "
				+ Stream.of("registry", "training", "financing", "bazaar", "gateway").collect(Collectors.joining(" "))
				+ ";");
		assertThat(Program.services()).allSatisfy((program) -> {
			assertThat(script).contains(program.id());
			assertThat(program.database()).isEqualTo("sentra_" + program.id());
		});
	}

	@Test
	void the_realm_has_the_roles_of_the_platform() {
		Map<String, Object> realm = Trees.read(Compose.FOLDER.resolve("keycloak/sentra-realm.json")).get(0);
		Set<String> roles = Trees.list(realm, "roles", "realm")
			.stream()
			.map((role) -> (String) Trees.at(role, "name"))
			.collect(Collectors.toCollection(TreeSet::new));
		String code = Trees.text(Trees.ROOT.resolve("platform/src/main/java/id/sentra/platform/security/Role.java"));
		Set<String> declared = Pattern.compile("\\b[A-Z][A-Z_]+[A-Z]\\b")
			.matcher(code.replaceAll("/\\*\\*.*?\\*/", ""))
			.results()
			.map((match) -> match.group())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(roles).isEqualTo(declared).hasSize(9);
	}

	@Test
	void the_realm_says_the_claims_the_gateway_reads_and_sends_people_back_to_it() {
		Map<String, Object> realm = Trees.read(Compose.FOLDER.resolve("keycloak/sentra-realm.json")).get(0);
		Map<String, Object> client = Trees.map(Trees.list(realm, "clients").get(0));
		List<String> claims = Trees.list(client, "protocolMappers")
			.stream()
			.map((mapper) -> (String) Trees.at(mapper, "config", "claim.name"))
			.toList();
		Map<String, String> declared = DeclaredNames.of(Program.GATEWAY);
		assertThat(claims).containsExactlyInAnyOrder(declared.get("SENTRA_OIDC_ROLES_CLAIM"),
				declared.get("SENTRA_OIDC_REGION_CLAIM"), declared.get("SENTRA_OIDC_SME_CLAIM"));
		assertThat(client).containsEntry("clientId", declared.get("SENTRA_OIDC_CLIENT_ID"))
			.containsEntry("secret", "${SENTRA_OIDC_CLIENT_SECRET}");
		String back = Trees.text(Trees.ROOT.resolve("gateway/src/main/java/id/sentra/gateway/oidc/OidcSettings.java"))
			.replaceAll("(?s).*BACK = \"([^\"]+)\".*", "$1");
		assertThat(Trees.strings(client, "redirectUris")).containsExactly("${SENTRA_PUBLIC_URL}" + back);
	}

	/** Nothing is open but what a policy opens, and every service's port is in one. */
	@Test
	void the_network_is_closed_but_for_what_is_needed() {
		for (String name : Overlay.NAMES) {
			Overlay overlay = Overlay.of(name);
			NetworkPolicy nothing = overlay.one(NetworkPolicy.class, "nothing");
			assertThat(nothing.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
			assertThat(nothing.getSpec().getIngress()).isEmpty();
			assertThat(nothing.getSpec().getEgress()).isEmpty();
			for (Program program : Program.services()) {
				int port = overlay.one(Service.class, program.id()).getSpec().getPorts().get(0).getPort();
				assertThat(opened(overlay.one(NetworkPolicy.class, program.id()))).contains(port);
				assertThat(opened(overlay.one(NetworkPolicy.class, "figures"))).contains(port + 1000);
			}
		}
	}

	private static Set<Integer> opened(NetworkPolicy policy) {
		return policy.getSpec()
			.getIngress()
			.stream()
			.flatMap((rule) -> rule.getPorts().stream())
			.map(NetworkPolicyPort::getPort)
			.map((port) -> port.getIntVal())
			.collect(Collectors.toSet());
	}

}
