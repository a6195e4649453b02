package id.sentra.gateway.support;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Tests of pages: whoever signs in, and services that answer as at first. */
@GatewayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PagesTest {

	protected static final FakeAnswers services = FakeServices.shared().answers();

	@Autowired
	private WebTestClient client;

	@Autowired
	private Visitor visitor;

	private final Map<String, Person> people = new HashMap<>();

	@BeforeEach
	void everythingAsAtFirst() {
		FakeServices.shared().reset();
	}

	protected Person as(String username) {
		return this.people.computeIfAbsent(username, (name) -> this.visitor.as(this.client, name));
	}

	/** Somebody without an account. */
	protected WebTestClient anybody() {
		return this.client;
	}

}
