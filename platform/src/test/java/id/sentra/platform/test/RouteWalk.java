package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Asks every operation of a service's contract what it must refuse: without a token, in a
 * role it is not for, with content nobody can mean, about things of others, without key
 * or version. Whatever comes is a 4xx in words, in the order 401, 403, then content.
 * <p>
 * What a good request is only the service's test can say: name a thing for each address
 * with an id, and a body for each operation that takes an {@code Idempotency-Key}. A new
 * route without them fails.
 */
public final class RouteWalk {

	private final RawClient client;

	private final List<Operation> operations;

	private final Ground ground = new Ground();

	private RouteWalk(RawClient client, List<Operation> operations) {
		this.client = client;
		this.operations = operations;
	}

	/** The service listening on that port, by its committed contract. */
	public static RouteWalk of(int port) {
		try {
			return new RouteWalk(new RawClient(port),
					Operation.all(ApiContract.read(Files.readString(ApiContract.FILE))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The SME the things belong to. */
	public RouteWalk owner(UUID sme) {
		this.ground.owner = sme;
		return this;
	}

	/** Something that exists: the address with names in braces, and their values. */
	public RouteWalk thing(String path, Object... values) {
		this.ground.things.put(path, List.of(values));
		return this;
	}

	/** A body the operation takes, another each time. */
	public RouteWalk body(String operation, Supplier<?> body) {
		this.ground.bodies.put(operation, body);
		return this;
	}

	/** The address of something the operation can be done to, another each time. */
	public RouteWalk at(String operation, Supplier<String> address) {
		this.ground.addresses.put(operation, address);
		return this;
	}

	/** Operations that need more than a request to work once; where that is proven. */
	public RouteWalk twiceIn(String test, String... operations) {
		Stream.of(operations).forEach((one) -> this.ground.elsewhere.put(one, test));
		return this;
	}

	/** Where the audit tells by which operations something was changed. */
	public RouteWalk audited(Supplier<Set<String>> routes) {
		this.ground.audited = routes;
		return this;
	}

	/** Things everybody may see, whosever they are. */
	public RouteWalk seenByAll(String... operations) {
		this.ground.seenByAll.addAll(List.of(operations));
		return this;
	}

	/**
	 * Says that a field is there for what no other takes: by its name, such as
	 * {@code goals[].text}, or behind an operation's for that alone.
	 */
	public RouteWalk takes(String field, Hostile... kinds) {
		this.ground.taken.put(field, Set.of(kinds));
		return this;
	}

	/**
	 * Says what a text is that is no free one, as the contract of another field would:
	 * {@code date}, {@code date-time}.
	 */
	public RouteWalk holds(String field, String format) {
		this.ground.formats.put(field, format);
		return this;
	}

	/** A test for each operation with a body: every field of it with hostile values. */
	public Stream<DynamicNode> fields() {
		FieldWalk fields = new FieldWalk(this.client, this.ground);
		return this.operations.stream()
			.filter((one) -> one.body() != null)
			.map((one) -> DynamicTest.dynamicTest(one.name(), () -> fields.walk(one)));
	}

	/** A test for each operation and kind of question. */
	public Stream<DynamicNode> steps() {
		RolesWalk roles = new RolesWalk(this.client, this.ground);
		ContentWalk content = new ContentWalk(this.client, this.ground);
		AddressWalk address = new AddressWalk(this.client, this.ground);
		RepetitionWalk repetition = new RepetitionWalk(this.client, this.ground);
		DynamicNode audit = DynamicTest.dynamicTest("every change is in the audit", this::assertAudited);
		return Stream.concat(this.operations.stream().map((one) -> {
			List<DynamicNode> steps = new ArrayList<>();
			steps.add(DynamicTest.dynamicTest("who", () -> roles.walk(one)));
			steps.add(DynamicTest.dynamicTest("address", () -> address.walk(one)));
			if (one.body() != null) {
				steps.add(DynamicTest.dynamicTest("content", () -> content.walk(one)));
			}
			if (one.isVersioned()) {
				steps.add(DynamicTest.dynamicTest("version", () -> repetition.version(one)));
			}
			if (one.isKeyed()) {
				steps.add(DynamicTest.dynamicTest("key", () -> repetition.key(one)));
			}
			return DynamicContainer.dynamicContainer(one.name(), steps);
		}), Stream.of(audit));
	}

	private void assertAudited() {
		Supplier<Set<String>> audited = this.ground.audited;
		assertThat(audited).as("name the audit of the service").isNotNull();
		assertThat(this.ground.changed).isNotEmpty();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(audited.get()).containsAll(this.ground.changed));
	}

	/** How many operations the contract has. */
	public int size() {
		return this.operations.size();
	}

}
