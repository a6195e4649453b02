package id.sentra.gateway.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page there is: for visitors, for whom it is not, and with addresses and forms
 * nobody can mean. A new page must be said whom it is for.
 */
class PageWalkTests extends PagesTest {

	private static final Set<String> EVERYBODY = Set.of("petugas", "pemeriksa", "admin", "penyelenggara", "pelatih",
			"pengusul", "penyetuju", "pemilik");

	private static final Set<String> STAFF = without("pemilik");

	private static final Set<String> WATCHERS = Set.of("petugas", "pemeriksa", "admin");

	private static final Set<String> OFFICERS = Set.of("petugas", "admin");

	private static final Set<String> TRAINING = Set.of("petugas", "pemeriksa", "admin", "pelatih");

	private static final Set<String> FINANCING = Set.of("petugas", "pemeriksa", "admin", "pengusul", "penyetuju");

	private static final Set<String> BAZAARS = Set.of("petugas", "pemeriksa", "admin", "penyelenggara");

	private static final Set<String> OWNER = Set.of("pemilik");

	/** Of the addresses a page's begins with, the longest counts. */
	private static final Map<String, Set<String>> READERS = Map.ofEntries(entry("/", EVERYBODY),
			entry("/program", WATCHERS), entry("/umkm", WATCHERS), entry("/umkm/{id}", STAFF),
			entry("/umkm/{id}/data-pribadi", OFFICERS), entry("/impor", OFFICERS), entry("/pelatihan", TRAINING),
			entry("/pelatihan/baru", OFFICERS), entry("/pelatihan/{id}/ubah", OFFICERS),
			entry("/pembiayaan", FINANCING), entry("/bazar", BAZAARS),
			entry("/bazar/baru", Set.of("petugas", "admin", "penyelenggara")), entry("/kesepakatan", BAZAARS),
			entry("/saya", OWNER), entry("/masuk", EVERYBODY), entry("/keluar", EVERYBODY),
			entry("/simulasi", EVERYBODY), entry("/sertifikat", EVERYBODY), entry("/hasil-bazar", EVERYBODY),
			entry("/api-docs", EVERYBODY));

	private static final Set<String> OPEN = Set.of("/masuk", "/simulasi", "/sertifikat", "/hasil-bazar", "/api-docs");

	private static final Map<String, String> IDS = Map.ofEntries(entry("/umkm", SME), entry("/pelatihan", SESSION),
			entry("/pembiayaan/pengajuan", APPLICATION), entry("/pembiayaan/pinjaman", LOAN), entry("/bazar", BAZAAR),
			entry("/kesepakatan", AGREEMENT), entry("/saya/pembiayaan", APPLICATION),
			entry("/saya/pembiayaan/pinjaman", LOAN), entry("/saya/lapak", STALL_APPLICATION),
			entry("/saya/lapak/bazar", BAZAAR), entry("/saya/kesepakatan", AGREEMENT), entry("/hasil-bazar", BAZAAR),
			entry("/impor", "0198b1f0-0000-7000-8000-000000000001"), entry("/sertifikat", "2172-2026-000123"));

	private static final List<String> NOWHERE = List.of("apa", "%00", "%FF", "%25", "1%27--", "..%2F..",
			"a".repeat(3000), "00000000-0000-0000-0000-000000000000");

	private static final List<String> VALUES = List.of("%00", "x", "%FF", "-1", "99999999999999999999", "999999999-12",
			"%27%3B--", "a".repeat(3000));

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@TestFactory
	Stream<DynamicTest> every_page_refuses_what_it_must() {
		List<Shown> pages = this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().isAnnotationPresent(Page.class))
			.filter((entry) -> entry.getKey()
				.getProducesCondition()
				.getProducibleMediaTypes()
				.stream()
				.noneMatch(MediaType.TEXT_EVENT_STREAM::includes))
			.flatMap((entry) -> entry.getKey()
				.getPatternsCondition()
				.getPatterns()
				.stream()
				.map((pattern) -> new Shown(method(entry.getKey().getMethodsCondition().getMethods()),
						pattern.getPatternString(), entry.getValue())))
			.sorted(Comparator.comparing(Shown::toString))
			.toList();
		assertThat(pages).hasSizeGreaterThan(75);
		FakeServices.shared().importState("COMPLETED", 10, 10, 1);
		return pages.stream().map((page) -> DynamicTest.dynamicTest(page.toString(), () -> walk(page)));
	}

	private void walk(Shown page) {
		String known = filled(page.pattern());
		if (page.method() == HttpMethod.GET) {
			forVisitors(known);
			forPeople(page, known);
			withOddAddresses(page);
		}
		else {
			refused(anybody().method(page.method()).uri(known).accept(MediaType.TEXT_HTML).exchange(), 403);
			refused(as(readers(page.pattern()).iterator().next()).sendFromElsewhere(page.method(), known), 403);
			withOddForms(page, known);
		}
	}

	private void forVisitors(String known) {
		ResponseSpec answer = anybody().get().uri(known).accept(MediaType.TEXT_HTML).exchange();
		if (OPEN.stream().anyMatch((open) -> known.equals(open) || known.startsWith(open + "/"))) {
			noFault(answer, known);
		}
		else {
			answer.expectStatus().isSeeOther().expectHeader().location("/masuk");
		}
	}

	private void forPeople(Shown page, String known) {
		Set<String> readers = readers(page.pattern());
		for (String person : EVERYBODY) {
			ResponseSpec answer = as(person).get(known);
			if (readers.contains(person)) {
				assertThat(noFault(answer, person + " " + known)).as(person + " " + known).isLessThan(400);
			}
			else {
				refused(answer, 403);
			}
		}
	}

	private void withOddAddresses(Shown page) {
		String reader = readers(page.pattern()).iterator().next();
		if (page.pattern().contains("{")) {
			for (String part : NOWHERE) {
				String odd = page.pattern().replaceAll("\\{[a-z]+}", part);
				assertThat(noFault(as(reader).getExactly(odd), odd)).as(odd).isBetween(400, 499);
			}
		}
		String known = filled(page.pattern());
		Stream.concat(page.parameters(), Stream.of("lang", "selesai", "cursor", "wilayah"))
			.forEach((name) -> VALUES.forEach((value) -> {
				String odd = known + "?" + name + "=" + value;
				noFault(as(reader).getExactly(odd), odd);
			}));
	}

	/** Not signing out, which every walker may and none comes back from. */
	private void withOddForms(Shown page, String known) {
		if (known.equals("/keluar")) {
			return;
		}
		for (String person : EVERYBODY) {
			boolean reader = readers(page.pattern()).contains(person);
			ResponseSpec answer = as(person).send(known, "versi", "x", "kunci", "\0", "amount", "1e9", "months", "-1",
					"reason", "\ud800");
			int status = noFault(answer, person + " " + known);
			assertThat(reader || status >= 400).as(person + " " + known).isTrue();
		}
	}

	private static int noFault(ResponseSpec answer, String asked) {
		EntityExchangeResult<byte[]> result = answer.expectBody().returnResult();
		String body = (result.getResponseBody() != null) ? new String(result.getResponseBody()) : "";
		int status = result.getStatus().value();
		assertThat(status).as(asked + ": " + body).isLessThan(500);
		if (status >= 400) {
			assertPage(result.getResponseHeaders().getContentType(), body, asked);
		}
		return status;
	}

	private static void refused(ResponseSpec answer, int status) {
		EntityExchangeResult<byte[]> result = answer.expectStatus().isEqualTo(status).expectBody().returnResult();
		String asked = result.getMethod() + " " + result.getUrl();
		String body = new String(result.getResponseBody());
		assertPage(result.getResponseHeaders().getContentType(), body, asked);
		assertThat(body).as(asked).doesNotContain("Rini");
	}

	private static void assertPage(MediaType type, String body, String asked) {
		assertThat(MediaType.TEXT_HTML.isCompatibleWith(Objects.requireNonNull(type, asked))).as(asked).isTrue();
		assertThat(body).as(asked)
			.contains("<html lang=\"id\"")
			.doesNotContain("??", "Exception", "id.sentra", "org.spring");
	}

	private static Set<String> readers(String pattern) {
		String begin = READERS.keySet()
			.stream()
			.filter((one) -> pattern.equals(one) || pattern.startsWith(one + "/"))
			.max(Comparator.comparing(String::length))
			.orElseThrow(() -> new AssertionError("Say whom the page is for: " + pattern));
		return READERS.get(begin);
	}

	private static String filled(String pattern) {
		String id = IDS.keySet()
			.stream()
			.filter((one) -> pattern.startsWith(one + "/"))
			.max(Comparator.comparing(String::length))
			.map(IDS::get)
			.orElse("x");
		return pattern.replaceAll("\\{[a-z]+}", id);
	}

	private static HttpMethod method(Set<RequestMethod> methods) {
		return methods.iterator().next().asHttpMethod();
	}

	private static Set<String> without(String name) {
		return Set.copyOf(EVERYBODY.stream().filter((one) -> !one.equals(name)).toList());
	}

	/** A page or form: its address and what handles it. */
	private record Shown(HttpMethod method, String pattern, HandlerMethod handler) {

		/** Names of its parameters in the address. */
		Stream<String> parameters() {
			return Arrays.stream(this.handler.getMethodParameters())
				.filter((one) -> one.hasParameterAnnotation(RequestParam.class))
				.map((one) -> {
					String name = Objects.requireNonNull(one.getParameterAnnotation(RequestParam.class)).name();
					return name.isEmpty() ? one.getParameter().getName() : name;
				});
		}

		@Override
		public String toString() {
			return this.pattern + " " + this.method;
		}

	}

}
