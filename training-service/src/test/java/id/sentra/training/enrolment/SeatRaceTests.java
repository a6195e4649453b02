package id.sentra.training.enrolment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

/** Seats and the waiting list while everybody comes at once. */
@TrainingTest
class SeatRaceTests {

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@LocalServerPort
	int port;

	private WebClient http;

	@BeforeEach
	void prepare() {
		this.clock.reset();
		ConnectionProvider connections = ConnectionProvider.builder("race")
			.maxConnections(64)
			.pendingAcquireMaxCount(10_000)
			.pendingAcquireTimeout(Duration.ofMinutes(5))
			.build();
		this.http = WebClient.builder()
			.baseUrl("http://127.0.0.1:" + this.port)
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
			.build();
	}

	@Test
	void five_hundred_at_once_for_thirty_seats_are_thirty_and_four_hundred_and_seventy_in_order() {
		UUID session = race(500, 30);
		assertThat(count(session, "CONFIRMED")).isEqualTo(30);
		assertThat(count(session, "WAITING")).isEqualTo(470);
		assertThat(this.database.texts("""
				select position from (select ticket, training_position(session_id, ticket) as position from enrolment
				where session_id = '%s' and state = 'WAITING') as w order by ticket""".formatted(session)))
			.isEqualTo(LongStream.rangeClosed(1, 470).mapToObj(Long::toString).toList());
		assertThat(this.database.texts("select ticket from enrolment where session_id = '" + session + "' order by 1"))
			.isEqualTo(LongStream.rangeClosed(1, 500).mapToObj(Long::toString).toList());
		assertThat(this.database
			.number("select max(ticket) from enrolment where state = 'CONFIRMED' and session_id = '" + session + "'"))
			.isEqualTo(30);
		assertThat(desk(session)).isEqualTo("30/30+470");
	}

	private UUID race(int smes, int seats) {
		UUID session = this.dinas.scheduled(this.dinas.plan(seats));
		List<UUID> all = this.database.verifiedSmes(smes, "21.72.01");
		List<Integer> answers = Flux.fromIterable(all)
			.flatMap((sme) -> enrol(session, sme, UUID.randomUUID().toString()), smes)
			.collectList()
			.block();
		assertThat(answers).hasSize(smes).containsOnly(201);
		return session;
	}

	@Test
	void cancellations_that_race_with_enrolments_and_capacity_leave_no_seat_empty_while_someone_waits() {
		Map<String, Object> plan = this.dinas.plan(10);
		UUID session = this.dinas.scheduled(plan);
		List<UUID> first = this.database.verifiedSmes(40, "21.72.01");
		List<UUID> second = this.database.verifiedSmes(60, "21.72.02");
		first.forEach((sme) -> this.dinas.enrolled(session, sme));
		plan.put("capacity", 25);
		List<Mono<Integer>> all = new ArrayList<>();
		IntStream.range(0, 60).forEach((i) -> {
			all.add(enrol(session, second.get(i), UUID.randomUUID().toString()));
			if (i < 40 && i % 4 != 0) {
				all.add(cancelOwn(first.get(i)));
			}
			if (i == 20) {
				all.add(status(HttpMethod.PUT, "/api/training/sessions/" + session, plan, 1, officer()));
			}
		});
		List<Integer> answers = Flux.merge(Flux.fromIterable(all), 32).collectList().block();
		assertThat(answers).isSubsetOf(200, 201, 412);
		assertThat(count(session, "CONFIRMED")).isEqualTo(25);
		assertThat(desk(session)).isEqualTo("25/25+" + count(session, "WAITING"));
		assertThat(this.database.number("""
				select count(*) from enrolment c join enrolment w on w.session_id = c.session_id and w.state = 'WAITING'
				where c.session_id = '%s' and c.state = 'CONFIRMED' and c.ticket > w.ticket""".formatted(session)))
			.isZero();
		assertThat(this.database
			.number("select count(*) - max(ticket) from enrolment where session_id = '" + session + "'")).isZero();
	}

	@Test
	void a_double_tap_enrols_once_and_gets_the_same_answer() {
		UUID session = this.dinas.scheduled(this.dinas.plan(5));
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		String key = UUID.randomUUID().toString();
		List<Integer> answers = Flux.range(0, 8).flatMap((i) -> enrol(session, sme, key)).collectList().block();
		assertThat(answers).containsOnly(201);
		assertThat(this.database.number("select count(*) from enrolment where session_id = '" + session + "'")).isOne();
		assertThat(desk(session)).isEqualTo("1/5+0");
	}

	@Test
	void the_same_sme_many_times_at_once_has_one_seat() {
		UUID session = this.dinas.scheduled(this.dinas.plan(5));
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		List<Integer> answers = Flux.range(0, 16)
			.flatMap((i) -> enrol(session, sme, UUID.randomUUID().toString()))
			.collectList()
			.block();
		assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
		assertThat(desk(session)).isEqualTo("1/5+0");
	}

	private Mono<Integer> enrol(UUID session, UUID sme, String key) {
		return this.http.post()
			.uri("/api/training/sessions/" + session + "/enrolments")
			.headers(TestTokens.asOwnerOf(sme))
			.header("Idempotency-Key", key)
			.bodyValue(Map.of("smeId", sme))
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()));
	}

	private Mono<Integer> cancelOwn(UUID sme) {
		return Mono.defer(() -> {
			String row = this.database.texts("select id || ' ' || version from enrolment where sme_id = '" + sme + "'")
				.get(0);
			return status(HttpMethod.POST, "/api/training/enrolments/" + row.split(" ")[0] + "/cancel", "",
					Long.parseLong(row.split(" ")[1]), TestTokens.asOwnerOf(sme));
		}).subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic());
	}

	private Mono<Integer> status(HttpMethod method, String uri, Object body, long version,
			java.util.function.Consumer<HttpHeaders> who) {
		return this.http.method(method)
			.uri(uri)
			.headers(who)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(body)
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()));
	}

	private long count(UUID session, String state) {
		return this.database
			.number("select count(*) from enrolment where session_id = '" + session + "' and state = '" + state + "'");
	}

	private String desk(UUID session) {
		return this.database
			.texts("select confirmed || '/' || capacity || '+' || waiting from session_desk where session_id = '"
					+ session + "'")
			.get(0);
	}

}
