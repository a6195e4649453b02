package id.sentra.local.settings;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTests {

	@Test
	void the_defaults_are_those_of_the_documentation() {
		Ports ports = Ports.offset(0);
		assertThat(ports.of(Program.GATEWAY)).isEqualTo(8080);
		assertThat(ports.of(Program.BAZAAR)).isEqualTo(8084);
		assertThat(ports.managementOf(Program.GATEWAY)).isEqualTo(9080);
		assertThat(ports.of(Program.POSTGRES)).isEqualTo(15432);
		assertThat(ports.of(Program.KAFKA)).isEqualTo(19092);
		assertThat(ports.managementOf(Program.KAFKA)).isEqualTo(20092);
	}

	@Test
	void a_platform_moved_by_a_hundred_runs_beside_the_default_one() {
		assertThat(Ports.offset(100).all().keySet()).doesNotContainAnyElementsOf(Ports.offset(0).all().keySet());
	}

	@Test
	void free_ports_are_all_different() {
		assertThat(Ports.free().all()).hasSize(14);
	}

}
