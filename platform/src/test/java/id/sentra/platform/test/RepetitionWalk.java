package id.sentra.platform.test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import id.sentra.platform.test.RawClient.Answer;
import id.sentra.platform.test.RawClient.RawRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes without a version or key, with an old one, and twice. */
final class RepetitionWalk {

	private static final String KEY = "Idempotency-Key";

	private static final String VERSION = "If-Match";

	private final RawClient client;

	private final Ground ground;

	RepetitionWalk(RawClient client, Ground ground) {
		this.client = client;
		this.ground = ground;
	}

	void version(Operation operation) {
		assertThat(this.ground.has(operation)).as("name a thing for %s", operation).isTrue();
		RawRequest good = at(operation);
		Refusals.assertRefused(this.client.ask(without(good, VERSION)), 428, "if-match-required");
		for (String stale : new String[] { "\"999999999\"", "W/\"1\"", "\"-1\"", "\"99999999999999999999\"", "1",
				"*" }) {
			Answer answer = this.client.ask(good.because("stale " + stale).with(VERSION, stale));
			Refusals.assertRefused(answer, 412, "stale-version");
		}
	}

	void key(Operation operation) {
		assertThat(operation.body() == null || this.ground.bodies.containsKey(operation.name()))
			.as("name a body for %s", operation)
			.isTrue();
		RawRequest good = at(operation);
		Refusals.assertRefused(this.client.ask(without(good, KEY)), 422, "idempotency-key-required");
		Refusals.assertRefused(this.client.ask(good.with(KEY, "k".repeat(101))), 422, "idempotency-key-required");
		if (!this.ground.elsewhere.containsKey(operation.name())) {
			twice(operation, good);
		}
	}

	private void twice(Operation operation, RawRequest good) {
		Answer first = this.client.ask(good.because("first"));
		assertThat(first.isGood()).as("should work once: %s", first).isTrue();
		this.ground.changed.add(operation.name());
		Answer second = this.client.ask(good.because("second"));
		assertThat(second.status() + second.body()).as(second.toString()).isEqualTo(first.status() + first.body());
		assertThat(second.replayed()).as(second.toString()).isTrue();
		if (operation.body() != null) {
			Object other = this.ground.body(operation);
			RawRequest changed = good.because("other body of the same key").json(Samples.json(other));
			Refusals.assertRefused(this.client.ask(changed), 422, "idempotency-key-reused");
		}
	}

	private RawRequest at(Operation operation) {
		RawRequest good = this.ground.good(operation).with(KEY, UUID.randomUUID().toString());
		Supplier<String> address = this.ground.addresses.get(operation.name());
		return (address != null) ? new RawRequest(good.why(), good.method(), address.get(), good.headers(), good.body())
				: good;
	}

	private static RawRequest without(RawRequest ask, String header) {
		Map<String, String> headers = new HashMap<>(ask.headers());
		headers.remove(header);
		return new RawRequest("without " + header, ask.method(), ask.uri(), headers, ask.body());
	}

}
