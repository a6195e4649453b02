package id.sentra.gateway;

import id.sentra.gateway.support.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ManagementTests {

	@LocalManagementPort
	int port;

	@Autowired
	WebTestClient client;

	private WebTestClient management;

	@BeforeEach
	void bind() {
		this.management = WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + this.port)
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
			.build();
	}

	@Test
	void readiness_and_liveness_are_told_on_the_management_port_only() {
		for (String probe : new String[] { "readiness", "liveness" }) {
			this.management.get()
				.uri("/actuator/health/" + probe)
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.status")
				.isEqualTo("UP");
			this.client.get().uri("/actuator/health/" + probe).exchange().expectStatus().isNotFound();
		}
	}

	@Test
	void requests_are_measured_and_nothing_else_is_exposed() {
		this.client.get().uri("/masuk").exchange().expectStatus().isOk();
		this.management.get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((meters) -> assertThat(meters).contains("http_server_requests_seconds"));
		for (String path : new String[] { "/actuator/env", "/actuator/gateway/routes", "/actuator/beans" }) {
			this.management.get()
				.uri(path)
				.exchange()
				.expectStatus()
				.value((status) -> assertThat(status).isNotEqualTo(200));
		}
	}

}
