package id.sentra.gateway.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.gateway.support.DeclaredRequests;
import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
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

import static id.sentra.gateway.support.FakeRoutes.COUNTER_VISIT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page there is: for visitors, for whom it is not, and with addresses and forms
 * nobody can mean. A new page must be said whom it is for.
 */
class PageWalkTests extends PagesTest {

	private static final List<String> NOWHERE = List.of("apa", "%00", "%FF", "0198b1f0-0000-7000-8000-00000000dead");

	private static final List<String> VALUES = List.of("%00", "-1", "a".repeat(3000));

	private static final List<String> TYPED = List.of("\0'\"><{}", "-9000000000000000000");

	/** What would lock walkers out, sign them out, or let them act for an owner. */
	private static final Set<String> LEFT_ALONE = Set.of("/keluar", "/masuk", "/sandi",
			"/loket/" + COUNTER_VISIT + "/lanjut");

	private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)[^>]* name=\"([^\"]+)\"");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@TestFactory
	@Tag(DeclaredRequests.NONSENSE)
	Stream<DynamicTest> every_page_refuses_what_it_must() {
		List<Shown> pages = pages();
		assertThat(pages).hasSizeGreaterThan(160);
		FakeServices.shared().importState("COMPLETED", 10, 10, 1);
		Set<String> fields = new TreeSet<>();
		return pages.stream().map((page) -> DynamicTest.dynamicTest(page.toString(), () -> walk(page, fields)));
	}

	/** Pages before forms, which are sent with every field that was on any page. */
	private List<Shown> pages() {
		return this.mappings.getHandlerMethods()
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
			.sorted(Comparator.comparing((Shown page) -> page.method().name()).thenComparing(Shown::pattern))
			.toList();
	}

	private void walk(Shown page, Set<String> fields) {
		String known = Audience.filled(page.pattern());
		if (page.method() == HttpMethod.GET) {
			forVisitors(page, known);
			forPeople(page, known, fields);
			withOddAddresses(page, known);
		}
		else {
			Set<String> senders = Audience.ofForm(page.pattern());
			refused(anybody().method(page.method()).uri(known).accept(MediaType.TEXT_HTML).exchange(), 403);
			refused(as("petugas").sendFromElsewhere(page.method(), known), 403);
			if (!LEFT_ALONE.contains(known)) {
				withOddForms(known, senders, fields);
			}
		}
	}

	private void forVisitors(Shown page, String known) {
		ResponseSpec answer = anybody().get().uri(known).accept(MediaType.TEXT_HTML).exchange();
		if (Audience.isOpen(page.pattern())) {
			noFault(answer, known);
		}
		else {
			answer.expectStatus().isSeeOther().expectHeader().location("/masuk");
		}
	}

	private void forPeople(Shown page, String known, Set<String> fields) {
		Set<String> readers = Audience.ofPage(page.pattern());
		for (String person : Audience.EVERYBODY) {
			ResponseSpec answer = as(person).get(known);
			if (!readers.contains(person)) {
				refused(answer, 403);
				continue;
			}
			Answer read = noFault(answer, person + " " + known);
			assertThat(read.status() < 400).as(person + " " + known).isNotEqualTo(Audience.hasNothing(page.pattern()));
			fields.addAll(
					FIELD.matcher(read.body()).results().map((field) -> field.group(1)).collect(Collectors.toSet()));
		}
	}

	private void withOddAddresses(Shown page, String known) {
		Person reader = as(Audience.ofPage(page.pattern()).iterator().next());
		if (page.pattern().contains("{")) {
			for (String part : NOWHERE) {
				String odd = page.pattern().replaceAll("\\{[a-z]+}", part);
				assertThat(noFault(reader.getExactly(odd), odd).status()).as(odd).isBetween(400, 499);
			}
		}
		Stream<String> everywhere = known.equals("/") ? Stream.of("lang", "selesai") : Stream.empty();
		Stream.concat(page.parameters(), everywhere).forEach((name) -> VALUES.forEach((value) -> {
			String odd = known + "?" + name + "=" + value;
			noFault(reader.getExactly(odd), odd);
		}));
	}

	private void withOddForms(String known, Set<String> senders, Set<String> fields) {
		Audience.EVERYBODY.stream()
			.filter((person) -> !senders.contains(person))
			.forEach((person) -> assertThat(noFault(as(person).send(known, "versi", "x"), person + known).status())
				.as(person + " " + known)
				.isBetween(400, 499));
		for (String value : senders.isEmpty() ? List.<String>of() : TYPED) {
			String[] form = fields.stream()
				.filter((field) -> !field.equals("_csrf") && !field.equals("versi"))
				.flatMap((field) -> Stream.of(field, value))
				.toArray(String[]::new);
			noFault(as(senders.iterator().next()).send(known, form), known + " with " + value);
		}
	}

	private static Answer noFault(ResponseSpec answer, String asked) {
		EntityExchangeResult<byte[]> result = answer.expectBody().returnResult();
		String body = (result.getResponseBody() != null) ? new String(result.getResponseBody()) : "";
		int status = result.getStatus().value();
		assertThat(status).as(asked + ": " + body).isLessThan(500);
		if (status >= 400) {
			assertPage(result.getResponseHeaders().getContentType(), body, asked);
		}
		MediaType type = result.getResponseHeaders().getContentType();
		if (type == null || type.getType().equals("text")) {
			assertThat(body).as(asked).doesNotContain("??");
		}
		return new Answer(status, body);
	}

	private static void refused(ResponseSpec answer, int status) {
		EntityExchangeResult<byte[]> result = answer.expectBody().returnResult();
		String asked = result.getMethod() + " " + result.getUrl();
		assertThat(result.getStatus().value()).as(asked).isEqualTo(status);
		String body = new String(result.getResponseBody());
		assertPage(result.getResponseHeaders().getContentType(), body, asked);
		assertThat(Visitor.withoutTokens(body)).as(asked).doesNotContain("Rini");
	}

	private static void assertPage(MediaType type, String body, String asked) {
		assertThat(MediaType.TEXT_HTML.isCompatibleWith(Objects.requireNonNull(type, asked))).as(asked).isTrue();
		assertThat(body).as(asked)
			.contains("<html lang=\"id\"")
			.doesNotContain("Exception", "id.sentra", "org.spring", "If-Match", "Idempotency", "ETag", "application/");
	}

	private static HttpMethod method(Set<RequestMethod> methods) {
		return methods.iterator().next().asHttpMethod();
	}

	/** A status and a body. */
	private record Answer(int status, String body) {
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
