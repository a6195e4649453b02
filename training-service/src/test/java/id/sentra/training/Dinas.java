package id.sentra.training;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;

/** What an officer of Tanjungpinang asks of the service; nobody in it is real. */
public class Dinas {

	public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

	private static final AtomicInteger SERIAL = new AtomicInteger();

	private final WebTestClient http;

	private final MovableClock clock;

	Dinas(WebTestClient http, MovableClock clock) {
		this.http = http;
		this.clock = clock;
	}

	public static Consumer<HttpHeaders> officer() {
		return TestTokens.as("petugas", "21.72", Role.OFFICER);
	}

	public ResponseSpec get(String uri, Consumer<HttpHeaders> who) {
		return this.http.get().uri(uri).headers(who).exchange();
	}

	public JsonNode get(String uri) {
		return json(get(uri, officer()));
	}

	public ResponseSpec post(String uri, Object body, Consumer<HttpHeaders> who) {
		return post(uri, body, who, UUID.randomUUID().toString());
	}

	public ResponseSpec post(String uri, Object body, Consumer<HttpHeaders> who, String key) {
		return this.http.post().uri(uri).headers(who).header("Idempotency-Key", key).bodyValue(body).exchange();
	}

	/** A change of the version named; without a body if it is empty. */
	public ResponseSpec change(HttpMethod method, String uri, Object body, long version, Consumer<HttpHeaders> who) {
		return this.http.method(method)
			.uri(uri)
			.headers(who)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(body)
			.exchange();
	}

	public ResponseSpec put(String uri, Object body, Consumer<HttpHeaders> who) {
		return this.http.put().uri(uri).headers(who).bodyValue(body).exchange();
	}

	/** A course whose certificate asks for attendance and a score of 60. */
	public String course() {
		String code = "KURSUS-" + SERIAL.incrementAndGet();
		json(post("/api/training/courses",
				Map.of("code", code, "name", "Foto Produk", "description", "Memotret produk dengan ponsel", "rule",
						Map.of("from", "2025-01-01", "minimumAttendance", 100, "minimumScore", 60, "legalBasis",
								"SK Kepala Dinas 12/2025")),
				officer()));
		return code;
	}

	public UUID venue(String region, int seats) {
		return id(json(post("/api/training/venues",
				Map.of("name", "Aula " + SERIAL.incrementAndGet(), "seats", seats, "regionCode", region),
				TestTokens.as("admin", "*", Role.ADMIN))));
	}

	/** A trainer of Tanjungpinang. */
	public UUID trainer(String username) {
		return trainer(username, "21.72");
	}

	public UUID trainer(String username, String region) {
		return id(json(post("/api/training/trainers",
				Map.of("name", "Pelatih " + username, "username", username, "regionCode", region),
				TestTokens.as("admin", "*", Role.ADMIN))));
	}

	/** A plan for ten days from now, 09.00 to 12.00, at a venue of its own. */
	public Map<String, Object> plan(int capacity) {
		return plan(course(), venue("21.72.01", 10_000), List.of(trainer("pelatih-" + SERIAL.incrementAndGet())),
				capacity);
	}

	public Map<String, Object> plan(String course, UUID venue, List<UUID> trainers, int capacity) {
		LocalDateTime day = LocalDateTime.ofInstant(this.clock.instant(), WIB)
			.truncatedTo(ChronoUnit.DAYS)
			.plusDays(10);
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("courseCode", course);
		plan.put("title", "Sesi " + SERIAL.incrementAndGet());
		plan.put("venueId", venue);
		plan.put("trainerIds", trainers);
		plan.put("startsAt", day.plusHours(9).toString());
		plan.put("endsAt", day.plusHours(12).toString());
		plan.put("capacity", capacity);
		return plan;
	}

	public ResponseSpec schedule(Map<String, Object> plan) {
		return post("/api/training/sessions", plan, officer());
	}

	public UUID scheduled(Map<String, Object> plan) {
		return id(json(schedule(plan)));
	}

	public ResponseSpec enrol(UUID session, UUID sme, Consumer<HttpHeaders> who) {
		return post("/api/training/sessions/" + session + "/enrolments", Map.of("smeId", sme), who);
	}

	public JsonNode enrolled(UUID session, UUID sme) {
		return json(enrol(session, sme, officer()));
	}

	public ResponseSpec cancel(JsonNode enrolment, Consumer<HttpHeaders> who) {
		return change(HttpMethod.POST, "/api/training/enrolments/" + enrolment.get("id").asString() + "/cancel", "",
				enrolment.get("version").asLong(), who);
	}

	public static UUID id(JsonNode body) {
		return UUID.fromString(body.get("id").asString());
	}

}
