package id.sentra.demo.cycle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import id.sentra.local.FakeGateway;
import id.sentra.local.FakeGateway.Answer;
import id.sentra.local.http.RequestRejected;
import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With a service that was away for longer than one may apply. */
class BazaarPlanTests {

	private static final String BAZAAR = "/api/bazaar/bazaars/7";

	private static final Answer PLANNED = new Answer(200, "{\"id\":\"7\",\"version\":2,\"status\":\"PLANNED\"}");

	private static final Answer ANNOUNCED = new Answer(200, "{\"id\":\"7\",\"version\":4,\"status\":\"ANNOUNCED\"}");

	private final BazaarPlan plan = new BazaarPlan("Bazar", 2, LocalDate.of(2026, 11, 21),
			() -> Calendar.after(Duration.ofMinutes(1)));

	private FakeGateway gateway;

	private ApiClient organiser;

	@BeforeEach
	void client() {
		LocalSettings settings = LocalSettings.of(Path.of("."), Path.of("data"), Ports.free());
		this.gateway = FakeGateway.of(settings)
			.answer("POST /api/token", new Answer(200, "{\"access_token\":\"x\"}"))
			.answer("GET /api/bazaar/bazaars", new Answer(200, "{\"items\":[]}"))
			.answer("POST /api/bazaar/bazaars", new Answer(201, "{\"id\":\"7\",\"version\":1,\"status\":\"PLANNED\"}"))
			.answer("PUT " + BAZAAR, new Answer(200, "{}"));
		this.organiser = ApiClient.of(settings.url(Program.GATEWAY),
				new Account("penyelenggara", "x", List.of("ORGANISER"), "21.72", ""));
	}

	@AfterEach
	void stop() {
		this.gateway.close();
	}

	@Test
	void a_bazaar_whose_applications_are_over_before_it_is_announced_is_planned_anew() {
		this.gateway
			.answer("POST " + BAZAAR + "/announce", new Answer(409, "{\"code\":\"applications-closed\"}"),
					new Answer(200, "{}"))
			.answer("GET " + BAZAAR, PLANNED, ANNOUNCED);

		assertThat(this.plan.announcedBy(this.organiser)).isEqualTo("7");

		assertThat(this.gateway.keys("PUT " + BAZAAR)).hasSize(2);
	}

	@Test
	void another_refusal_ends_it() {
		this.gateway.answer("POST " + BAZAAR + "/announce", new Answer(409, "{\"code\":\"plan-unusable\"}"))
			.answer("GET " + BAZAAR, PLANNED);

		assertThatThrownBy(() -> this.plan.announcedBy(this.organiser)).isInstanceOf(RequestRejected.class);
	}

}
