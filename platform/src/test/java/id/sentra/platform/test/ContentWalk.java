package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.test.RawClient.RawRequest;

/** Bodies nobody can mean. */
final class ContentWalk {

	private static final byte[] NO_UTF_8 = { '{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}' };

	private final RawClient client;

	private final Ground ground;

	ContentWalk(RawClient client, Ground ground) {
		this.client = client;
		this.ground = ground;
	}

	void walk(Operation operation) {
		Schema schema = Objects.requireNonNull(operation.body());
		Object body = Objects.requireNonNull(this.ground.body(operation));
		RawRequest good = this.ground.good(operation);
		List<RawRequest> refused = new ArrayList<>();
		Samples.UNREADABLE.forEach((json) -> refused.add(anew(good, operation, "unreadable").json(json)));
		refused.add(anew(good, operation, "no UTF-8").json(NO_UTF_8));
		Samples.ofWrongType(body, schema).forEach((why, json) -> refused.add(anew(good, operation, why).json(json)));
		this.client.ask(refused).forEach(Refusals::assertRefused);
		Refusals.assertRefused(this.client.ask(good.because("oversized").json(Samples.oversized())), 413, "too-large");
		Refusals.assertRefused(this.client.ask(good.because("no JSON").with("Content-Type", "text/plain")), 415,
				"unsupported-media-type");
		List<RawRequest> hostile = new ArrayList<>();
		Samples.ofHostileText(body, schema).forEach((why, json) -> hostile.add(anew(good, operation, why).json(json)));
		this.client.ask(hostile).forEach(Refusals::assertHarmless);
		List<RawRequest> endless = new ArrayList<>();
		Samples.ofEndlessText(body, schema).forEach((why, json) -> endless.add(anew(good, operation, why).json(json)));
		this.client.ask(endless).forEach(operation.isKeyed() ? Refusals::assertRefused : Refusals::assertNoFault);
		this.client
			.ask(Samples.atTheEnds(body, schema)
				.stream()
				.map((json) -> anew(good, operation, "at the ends").json(json))
				.toList())
			.forEach(Refusals::assertNoFault);
	}

	/** Under a key of its own. */
	private static RawRequest anew(RawRequest ask, Operation operation, String why) {
		RawRequest again = ask.because(why);
		return operation.isKeyed() ? again.with("Idempotency-Key", UUID.randomUUID().toString()) : again;
	}

}
