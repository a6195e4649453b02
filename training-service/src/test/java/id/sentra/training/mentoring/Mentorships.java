package id.sentra.training.mentoring;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;

/** What officers and mentors of a made-up programme ask of the service. */
public final class Mentorships {

	public static final String MENTORINGS = "/api/training/mentorings";

	private static final AtomicInteger SERIAL = new AtomicInteger();

	private final Dinas dinas;

	public Mentorships(Dinas dinas) {
		this.dinas = dinas;
	}

	public static Consumer<HttpHeaders> admin() {
		return TestTokens.as("admin", "*", Role.ADMIN);
	}

	public static Consumer<HttpHeaders> mentorAs(String username) {
		return TestTokens.as(username, "21.72", Role.MENTOR);
	}

	public static String account() {
		return "pendamping-" + SERIAL.incrementAndGet();
	}

	/** A mentor of that account and region. */
	public UUID mentor(String username, String region) {
		return Dinas.id(json(this.dinas.post("/api/training/mentors",
				Map.of("name", "Pendamping " + username, "username", username, "regionCode", region), admin())));
	}

	public UUID mentor(String username) {
		return mentor(username, "21.72");
	}

	/** For half a year from a month ago, with two goals. */
	public Map<String, Object> plan(UUID sme, UUID mentor) {
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("smeId", sme);
		plan.put("mentorId", mentor);
		plan.put("from", MovableClock.today().minusDays(30).toString());
		plan.put("until", MovableClock.today().plusDays(150).toString());
		plan.put("goals", List.of(Map.of("kind", "PRODUCTION", "text", "Resep baku dan dapur bersih"),
				Map.of("kind", "MARKET", "text", "Tiga toko pelanggan tetap")));
		return plan;
	}

	public JsonNode assigned(UUID sme, UUID mentor) {
		return json(this.dinas.post(MENTORINGS, plan(sme, mentor), admin()));
	}

	/** So many days ago at nine, an hour and a half, with these goals met. */
	public static Map<String, Object> visit(int daysAgo, Integer... goals) {
		LocalDateTime start = MovableClock.today().minusDays(daysAgo).atTime(9, 0);
		Map<String, Object> visit = new LinkedHashMap<>();
		visit.put("startedAt", start.toString());
		visit.put("minutes", 90);
		visit.put("place", "BUSINESS");
		visit.put("done", "Omzet naik dari Rp15.000.000 ke Rp22.500.000 sebulan, dihitung 17-08-2026 09:00-10:30");
		visit.put("nextStep", "Mencoba kemasan baru");
		visit.put("goalsMet", List.of(goals));
		return visit;
	}

	public ResponseSpec record(JsonNode mentoring, Map<String, Object> visit, Consumer<HttpHeaders> who) {
		return this.dinas.post(uri(mentoring) + "/visits", visit, who);
	}

	public ResponseSpec correct(JsonNode visit, Map<String, Object> report, Consumer<HttpHeaders> who) {
		return this.dinas.post("/api/training/mentoring-visits/" + Dinas.id(visit) + "/corrections", report, who);
	}

	/** A step of its latest version. */
	public ResponseSpec step(JsonNode mentoring, String step, Object body) {
		HttpMethod method = step.equals("mentor") ? HttpMethod.PUT : HttpMethod.POST;
		long version = now(mentoring).get("version").asLong();
		return this.dinas.change(method, uri(mentoring) + "/" + step, body, version, admin());
	}

	public JsonNode now(JsonNode mentoring) {
		return json(this.dinas.get(uri(mentoring), admin()));
	}

	public static String uri(JsonNode mentoring) {
		return MENTORINGS + "/" + Dinas.id(mentoring);
	}

}
