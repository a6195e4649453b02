package id.sentra.gateway.people;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.TestSurroundings;
import id.sentra.gateway.support.Visitor;
import id.sentra.platform.test.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody is signed in, and how one of these, or all others, end. */
class SessionsControllerTests extends PagesTest {

	private static final String ANDROID = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

	private static final Pattern END = Pattern.compile("/sesi/([0-9a-f]{16})/akhiri");

	private static final Pattern END_TOKEN = Pattern.compile("/sesi/program/([0-9a-f]{16})/akhiri");

	@Autowired
	private Visitor visitor;

	@Autowired
	private DatabaseClient database;

	private String name;

	@BeforeEach
	void somebody() {
		this.name = "sesi-" + Unique.word();
		this.database.sql("""
				insert into account (username, password_hash, display_name, roles, region)
				select :name, password_hash, 'Orang', '{OFFICER}', '21.72' from account where username = 'petugas'""")
			.bind("name", this.name)
			.then()
			.block();
	}

	@Test
	void each_session_is_shown_with_device_and_coarse_network_and_the_own_is_marked() {
		session(ANDROID);
		String page = person().page("/sesi");
		assertThat(page).contains("Chrome, Android", "127.0.0.0/24", "Perangkat ini", "Perangkat tidak dikenal")
			.doesNotContain("127.0.0.1", "SM-A155F", "??");
		assertThat(END.matcher(page).results()).hasSize(1);
		assertThat(person().page("/sesi?lang=en")).contains("Sessions and devices", "This session");
		assertThat(person().page("/sandi")).contains("href=\"/sesi\"");
	}

	@Test
	void one_session_is_ended_and_the_others_go_on() {
		String phone = session(ANDROID);
		Person desk = person();
		Person third = person();
		String id = END.matcher(desk.page("/sesi").split("Chrome, Android")[1])
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		desk.send("/sesi/" + id + "/akhiri").expectStatus().isSeeOther();
		get(phone).expectStatus().isSeeOther().expectHeader().location("/masuk");
		desk.get("/umkm").expectStatus().isOk();
		third.get("/umkm").expectStatus().isOk();
	}

	@Test
	void the_live_page_of_an_ended_session_ends_too() {
		String phone = session(ANDROID);
		Person desk = person();
		List<String> ids = ids(desk, END);
		Flux<ServerSentEvent<String>> live = anybody().get()
			.uri("/live/program")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.cookie(Visitor.SESSION, phone)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody();
		StepVerifier.create(live.filter((event) -> "figures".equals(event.event())))
			.expectNextCount(1)
			.then(() -> desk.send("/sesi/" + ids.get(0) + "/akhiri").expectStatus().isSeeOther())
			.expectComplete()
			.verify(Duration.ofSeconds(120));
	}

	@Test
	void all_others_end_with_the_tokens_of_programs() {
		String phone = session(ANDROID);
		String token = this.visitor.token(anybody(), this.name);
		echo(token).expectStatus().isOk();
		Person desk = person();
		desk.send("/sesi/lain/akhiri").expectStatus().isSeeOther();
		get(phone).expectStatus().isSeeOther();
		echo(token).expectStatus().isUnauthorized();
		desk.get("/umkm").expectStatus().isOk();
		assertThat(ids(desk, END)).isEmpty();
	}

	@Test
	void one_token_of_a_program_is_ended() {
		String first = this.visitor.token(anybody(), this.name);
		String second = this.visitor.token(anybody(), this.name);
		Person desk = person();
		desk.send("/sesi/program/" + ids(desk, END_TOKEN).get(0) + "/akhiri").expectStatus().isSeeOther();
		echo(second).expectStatus().isUnauthorized();
		echo(first).expectStatus().isOk();
	}

	@Test
	void nobody_ends_or_sees_a_session_of_somebody_else() {
		String phone = session(ANDROID);
		String id = ids(person(), END).get(0);
		as("petugas").send("/sesi/" + id + "/akhiri").expectStatus().isSeeOther();
		as("petugas").send("/sesi/lain/akhiri").expectStatus().isSeeOther();
		get(phone).expectStatus().isOk();
		assertThat(as("petugas").page("/sesi")).doesNotContain(id);
	}

	@Test
	void a_changed_password_ends_all_others() {
		String phone = session(ANDROID);
		Person desk = person();
		desk.send("/sandi", "present", TestSurroundings.PASSWORD, "wanted", "lampu sungai beton kucing")
			.expectStatus()
			.isSeeOther();
		get(phone).expectStatus().isSeeOther();
		assertThat(ids(desk, END)).isEmpty();
		assertThat(desk.page("/sesi")).contains("Perangkat ini");
	}

	private List<String> ids(Person person, Pattern pattern) {
		return pattern.matcher(person.page("/sesi")).results().map((MatchResult found) -> found.group(1)).toList();
	}

	private Person person() {
		return this.visitor.as(anybody(), this.name);
	}

	private WebTestClient.ResponseSpec get(String session) {
		return anybody().get().uri("/umkm").accept(MediaType.TEXT_HTML).cookie(Visitor.SESSION, session).exchange();
	}

	private WebTestClient.ResponseSpec echo(String token) {
		return anybody().get().uri("/api/registry/echo").headers((headers) -> headers.setBearerAuth(token)).exchange();
	}

	/** A session begun in that browser. */
	private String session(String browser) {
		Visitor.Form form = this.visitor.openForm(anybody());
		return Visitor.sessionOf(anybody().post()
			.uri("/masuk")
			.header(HttpHeaders.USER_AGENT, browser)
			.cookie(Visitor.SESSION + "-csrf", form.cookie())
			.body(BodyInserters.fromFormData("username", this.name)
				.with("password", TestSurroundings.PASSWORD)
				.with("_csrf", form.token()))
			.exchange()
			.expectStatus()
			.isSeeOther());
	}

}
