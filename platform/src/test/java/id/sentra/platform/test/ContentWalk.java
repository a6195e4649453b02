package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.test.Asker.Ask;

/** Bodies nobody can mean. */
final class ContentWalk {

	private static final byte[] NO_UTF_8 = { '{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}' };

	private final Asker asker;

	private final Ground ground;

	ContentWalk(Asker asker, Ground ground) {
		this.asker = asker;
		this.ground = ground;
	}

	void walk(Operation operation) {
		Schema schema = Objects.requireNonNull(operation.body());
		Object body = Objects.requireNonNull(this.ground.body(operation));
		Ask good = this.ground.good(operation);
		List<Ask> refused = new ArrayList<>();
		Samples.UNREADABLE.forEach((json) -> refused.add(anew(good, operation, "unreadable").json(json)));
		refused.add(anew(good, operation, "no UTF-8").json(NO_UTF_8));
		Samples.ofWrongType(body, schema).forEach((why, json) -> refused.add(anew(good, operation, why).json(json)));
		this.asker.ask(refused).forEach(Refusals::assertRefused);
		Refusals.assertRefused(this.asker.ask(good.because("oversized").json(Samples.oversized())), 413, "too-large");
		Refusals.assertRefused(this.asker.ask(good.because("no JSON").with("Content-Type", "text/plain")), 415,
				"unsupported-media-type");
		List<Ask> hostile = new ArrayList<>();
		Samples.ofHostileText(body, schema).forEach((why, json) -> hostile.add(anew(good, operation, why).json(json)));
		this.asker.ask(hostile).forEach(Refusals::assertHarmless);
		List<Ask> endless = new ArrayList<>();
		Samples.ofEndlessText(body, schema).forEach((why, json) -> endless.add(anew(good, operation, why).json(json)));
		this.asker.ask(endless).forEach(operation.isKeyed() ? Refusals::assertRefused : Refusals::assertNoFault);
		this.asker
			.ask(Samples.atTheEnds(body, schema)
				.stream()
				.map((json) -> anew(good, operation, "at the ends").json(json))
				.toList())
			.forEach(Refusals::assertNoFault);
	}

	/** Under a key of its own. */
	private static Ask anew(Ask ask, Operation operation, String why) {
		Ask again = ask.because(why);
		return operation.isKeyed() ? again.with("Idempotency-Key", UUID.randomUUID().toString()) : again;
	}

}
