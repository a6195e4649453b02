package id.sentra.training.certificate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;

/** Sessions held from their first enrolment to their last score. */
public record Ceremonies(Dinas dinas, TrainingDatabase database, MovableClock clock) {

	private static final AtomicInteger SERIAL = new AtomicInteger();

	private static final String SESSIONS = "/api/training/sessions/";

	public static Consumer<HttpHeaders> admin() {
		return TestTokens.as("admin", "*", Role.ADMIN);
	}

	Map<String, Object> plan(String region, int capacity) {
		return this.dinas.plan(this.dinas.course(), this.dinas.venue(region, 100),
				List.of(this.dinas.trainer("seremoni-" + SERIAL.incrementAndGet(), region)), capacity);
	}

	/** A completed session of so many who have earned their certificates. */
	public UUID completed(String region, int participants) {
		this.clock.reset();
		UUID session = Dinas.id(json(this.dinas.post("/api/training/sessions", plan(region, participants), admin())));
		List<JsonNode> enrolled = enrol(session, region, participants);
		after();
		attended(session, enrolled);
		enrolled.forEach((one) -> scored(session, one, 80));
		complete(session);
		return session;
	}

	List<JsonNode> enrol(UUID session, String region, int count) {
		return this.database.verifiedSmes(count, region)
			.stream()
			.map((sme) -> json(this.dinas.enrol(session, sme, admin())))
			.toList();
	}

	void after() {
		this.clock.forward(Duration.ofDays(11));
	}

	void attended(UUID session, List<JsonNode> enrolled) {
		json(this.dinas.put(SESSIONS + session + "/attendance",
				Map.of("rows",
						enrolled.stream().map((one) -> Map.of("enrolmentId", Dinas.id(one), "present", true)).toList()),
				admin()));
	}

	void scored(UUID session, JsonNode enrolment, int score) {
		json(this.dinas.put(SESSIONS + session + "/scores",
				Map.of("rows", List.of(Map.of("enrolmentId", Dinas.id(enrolment), "after", score))), admin()));
	}

	void complete(UUID session) {
		json(this.dinas.change(HttpMethod.POST, SESSIONS + session + "/complete", "", 1, admin()));
	}

}
