package id.sentra.gateway.programme;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.Objects;

import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class OverviewControllerTests {

	static final FakeServices services = FakeServices.shared();

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@BeforeEach
	void everybodyHasThree() {
		services.reset();
		for (String context : new String[] { "registry", "training", "financing", "bazaar" }) {
			services.figures(context, 1000, 250);
		}
	}

	@Test
	void an_officer_sees_the_own_region_and_that_all_services_agree() {
		assertThat(page("petugas", "/program"))
			.contains("Ringkasan UMKM Kota Tanjung", "Semua layanan sama: 3.000 UMKM", "Tanjung Pinang Barat",
					"data-step=\"trained\"", ">321<", ">300<", "Impor data")
			.doesNotContain("??");
	}

	@Test
	void a_service_that_is_behind_is_named_with_how_much() {
		services.figures("training", 600, 0);
		assertThat(page("petugas", "/program")).contains("Pelatihan tertinggal 1.200 UMKM", "Tertinggal 1.200")
			.doesNotContain("Semua layanan sama");
	}

	@Test
	void a_service_that_is_down_is_named_and_the_rest_stands() {
		services.stopBazaar();
		assertThat(page("petugas", "/program")).contains("Layanan Bazar tidak menjawab", ">3.000<", ">–<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "registry", "training", "financing", "bazaar" })
	void bars_keep_their_scale_whichever_service_is_down(String context) {
		Map<String, String> before = widths();
		services.answers().away(context);
		assertThat(before).containsAllEntriesOf(widths());
		assertThat(widths()).isNotEmpty();
	}

	/** How wide the bar of each step is that is known. */
	private Map<String, String> widths() {
		Matcher bars = Pattern
			.compile("data-step=\"(\\w+)\".*?class=\"figure\">([^<]+)<.*?class=\"registered\"[^>]*width=\"([^\"]+)\"",
					Pattern.DOTALL)
			.matcher(page("petugas", "/program"));
		return bars.results()
			.filter((bar) -> !bar.group(2).equals("–"))
			.collect(Collectors.toMap((bar) -> bar.group(1), (bar) -> bar.group(3)));
	}

	@Test
	void an_empty_registry_offers_the_one_next_step() {
		for (String context : new String[] { "registry", "training", "financing", "bazaar" }) {
			services.figures(context, 0, 0);
		}
		assertThat(page("petugas", "/program")).contains("Belum ada UMKM terdaftar", "Impor data UMKM")
			.doesNotContain("data-step");
	}

	@Test
	void an_auditor_sees_but_is_not_offered_to_import() {
		assertThat(page("pemeriksa", "/program")).contains("3.000").doesNotContain("href=\"/impor\"");
	}

	@Test
	void each_figure_opens_the_list_it_counts() {
		assertThat(page("petugas", "/program")).contains("href=\"/umkm?status=VERIFIED&amp;wilayah=21.72\"",
				"href=\"/pelatihan/terlatih?wilayah=21.72.01\"",
				"href=\"/pembiayaan/daftar?status=DISBURSED&amp;wilayah=21.72.02\"",
				"href=\"/bazar/lapak?state=TAKEN&amp;wilayah=21.72\"",
				"href=\"/kesepakatan?status=SIGNED&amp;wilayah=21.72\"");
	}

	@Test
	void figures_that_do_not_add_up_are_told() {
		assertThat(page("petugas", "/program")).doesNotContain("belum sama dengan totalnya");
		services.answers().give("GET /api/training/summary", """
				{"region":"21.72","smes":3000,"verified":250,"trainedSmes":9,"byRegion":[
				{"region":"21.72.01","name":"Barat","smes":3000,"verified":250,"trainedSmes":8}]}""");
		assertThat(page("petugas", "/program")).contains("belum sama dengan totalnya");
	}

	@Test
	void other_roles_have_no_overview() {
		get("penyelenggara", "/program", MediaType.TEXT_HTML).expectStatus().isForbidden();
		get("penyelenggara", "/live/program", MediaType.TEXT_EVENT_STREAM).expectStatus().isForbidden();
	}

	@Test
	void another_region_is_not_shown() {
		get("petugas", "/program?wilayah=21.71", MediaType.TEXT_HTML).expectStatus().isForbidden();
		get("petugas", "/program?wilayah=apa", MediaType.TEXT_HTML).expectStatus().isNotFound();
		get("petugas", "/program?wilayah=21.72.01", MediaType.TEXT_HTML).expectStatus().isOk();
	}

	@Test
	void the_page_speaks_english() {
		assertThat(page("petugas", "/program?lang=en")).contains("All services agree: 3,000 SMEs").doesNotContain("??");
	}

	@Test
	void figures_move_by_themselves_and_only_when_they_change() {
		Flux<String> events = live("petugas").mapNotNull((event) -> event.event());
		StepVerifier.create(events)
			.expectNext("figures", "rows")
			.expectNoEvent(Duration.ofMillis(600))
			.then(() -> services.figures("registry", 1100, 250))
			.expectNext("figures", "rows")
			.thenCancel()
			.verify(Duration.ofSeconds(120));
	}

	@Test
	void a_silent_stream_says_that_it_lives() {
		StepVerifier.create(live("pemeriksa").filter((event) -> event.comment() != null).take(3))
			.expectNextCount(3)
			.expectComplete()
			.verify(Duration.ofSeconds(120));
	}

	@Test
	void the_moving_parts_carry_the_figures() {
		String html = live("admin").filter((event) -> "figures".equals(event.event()))
			.map((event) -> Objects.requireNonNull(event.data()))
			.blockFirst(Duration.ofSeconds(120));
		assertThat(html).contains("3.000").doesNotContain("<html", "??", "th:");
		assertThat(html.length()).isLessThan(5 * 1024);
	}

	@Test
	void a_stream_ends_with_its_session() {
		Visitor.Form form = this.visitor.openForm(this.client);
		String session = this.visitor.session(this.client, "petugas");
		StepVerifier.create(liveIn(session).filter((event) -> "figures".equals(event.event())))
			.expectNextCount(1)
			.then(() -> this.client.post()
				.uri("/keluar")
				.cookie(Visitor.SESSION, session)
				.cookie(Visitor.SESSION + "-csrf", form.cookie())
				.body(BodyInserters.fromFormData("_csrf", form.token()))
				.exchange()
				.expectStatus()
				.isSeeOther())
			.expectComplete()
			.verify(Duration.ofSeconds(120));
	}

	private String page(String username, String path) {
		String body = get(username, path, MediaType.TEXT_HTML).expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return Objects.requireNonNull(body);
	}

	private WebTestClient.ResponseSpec get(String username, String path, MediaType type) {
		return getIn(this.visitor.session(this.client, username), path, type);
	}

	private WebTestClient.ResponseSpec getIn(String session, String path, MediaType type) {
		return this.client.get().uri(path).accept(type).cookie(Visitor.SESSION, session).exchange();
	}

	private Flux<ServerSentEvent<String>> live(String username) {
		return liveIn(this.visitor.session(this.client, username));
	}

	private Flux<ServerSentEvent<String>> liveIn(String session) {
		return getIn(session, "/live/program", MediaType.TEXT_EVENT_STREAM).expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody();
	}

}
