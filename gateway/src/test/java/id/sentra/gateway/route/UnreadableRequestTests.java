package id.sentra.gateway.route;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import id.sentra.gateway.support.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What no client library would send: written to the socket byte by byte. */
@GatewayTest
class UnreadableRequestTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/registry/smes?q=a|b HTTP/1.1", "GET /api/registry/smes?q=%zz HTTP/1.1",
			"GET /api/registry/smes?q=% HTTP/1.1", "GET /api/registry/smes?q=a\0b HTTP/1.1",
			"GET /api/registry/sm\0es HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a|b HTTP/1.1", "GET //[ HTTP/1.1", "GET",
			"\1\2\3\4" })
	void an_address_nobody_can_read_is_a_problem_and_not_an_empty_answer(String line) throws IOException {
		assertProblem(answer(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 400, "unreadable-request");
	}

	@ParameterizedTest
	@CsvSource({ "5000, 414, address-too-long", "100000, 414, address-too-long" })
	void an_address_that_is_too_long_is_told_so(int length, int status, String code) throws IOException {
		assertProblem(answer("GET /api/registry/smes?q=" + "a".repeat(length)
				+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), status, code);
	}

	@Test
	void a_browsers_address_that_is_too_long_is_told_on_a_page() throws IOException {
		assertThat(answer("GET /umkm?q=" + "a".repeat(5000)
				+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n\r\n"))
			.startsWith("HTTP/1.1 414 ")
			.contains("<html lang=\"id\"", "Persingkat yang dicari");
	}

	@ParameterizedTest
	@ValueSource(ints = { 9000, 100_000 })
	void headers_that_are_too_long_are_told_so(int length) throws IOException {
		assertProblem(answer("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(length) + "\r\n\r\n"), 431,
				"headers-too-long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /%zz HTTP/1.1", "GET /a|b HTTP/1.1", "GET /akun?q=% HTTP/1.1",
			"POST /akun/%zz/kunci HTTP/1.1" })
	void a_browser_is_shown_a_page(String line) throws IOException {
		String browser = "\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\n";
		assertThat(answer(line + browser + "\r\n")).startsWith("HTTP/1.1 400 ")
			.containsIgnoringCase("content-type: text/html")
			.contains("<html lang=\"id\"", "tidak dapat dibaca", "Ke halaman utama")
			.doesNotContain("\"code\"", "??");
		assertThat(answer(line + browser + "Accept-Language: en\r\n\r\n")).contains("<html lang=\"en\"",
				"cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept: ///", "Accept-Language: ;;;", "Content-Type: x",
			"Content-Type: text/html; charset=x", "Cookie: __Host-sentra=x; sentra-lang=%00",
			"Content-Type: multipart/form-data", "Content-Type: application/x-www-form-urlencoded; charset=nope",
			"X-CSRF-TOKEN: ~", "HX-Request: \u00ff" })
	void no_header_makes_a_failure_of_ours(String header) throws IOException {
		for (String line : new String[] { "GET /masuk", "GET /umkm", "POST /masuk", "POST /daftar/akun",
				"POST /impor" }) {
			String answer = answer(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n"
					+ header + "\r\n\r\na=b");
			assertThat(answer).as(line + " " + header)
				.containsPattern("^HTTP/1.1 [234]")
				.doesNotContain("problem+json");
		}
	}

	@ParameterizedTest
	@CsvSource({ "en, cannot be read", "id, tidak dapat dibaca", "xx, tidak dapat dibaca" })
	void the_sentence_is_in_the_askers_language(String language, String words) throws IOException {
		assertThat(answer("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: " + language
				+ "\r\n\r\n"))
			.contains(words);
	}

	@Test
	void a_connection_that_was_refused_once_goes_on() throws IOException {
		String answers = answer("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"
				+ "GET /masuk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answers).startsWith("HTTP/1.1 400 ").contains("HTTP/1.1 200 OK");
	}

	private void assertProblem(String answer, int status, String code) {
		assertThat(answer).startsWith("HTTP/1.1 " + status + " ")
			.containsIgnoringCase("content-type: application/problem+json")
			.containsIgnoringCase("x-content-type-options: nosniff")
			.contains("\"code\":\"" + code + "\"", "\"status\":" + status)
			.doesNotContain("problem.");
	}

	private String answer(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
