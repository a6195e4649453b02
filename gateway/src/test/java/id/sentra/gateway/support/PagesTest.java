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

	/** Somebody whose session begins with an answer. */
	protected Person after(WebTestClient.ResponseSpec answer) {
		return this.visitor.holding(this.client, Visitor.sessionOf(answer));
	}

	/** Sends a form without being signed in. */
	protected WebTestClient.ResponseSpec send(String path, String... fields) {
		return this.visitor.send(this.client, path, fields);
	}

	/** Tries to sign in. */
	protected WebTestClient.ResponseSpec signIn(String username, String password) {
		return this.visitor.signIn(this.client, this.visitor.openForm(this.client), username, password);
	}

	/** Somebody without an account. */
	protected WebTestClient anybody() {
		return this.client;
	}

}
