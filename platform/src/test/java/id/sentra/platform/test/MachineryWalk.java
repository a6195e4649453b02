package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.RawClient.RawRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What works on the data of all regions is started by nobody but an administrator of the
 * whole country: rebuilds, replays, what is discarded or sent again, ends of day.
 */
final class MachineryWalk {

	private static final Pattern MACHINERY = Pattern
		.compile("(POST|PUT|DELETE) /api/[a-z]+/(dead-letters|outbox|projections|day-ends)(/.*)?");

	/** In the last time zone: in contracts the first one stands first. */
	private static final List<String> REGIONS = List.of("81", "94.71", "94.71.01");

	private final RawClient client;

	private final Ground ground;

	MachineryWalk(RawClient client, Ground ground) {
		this.client = client;
		this.ground = ground;
	}

	static boolean isMachinery(Operation operation) {
		return MACHINERY.matcher(operation.name()).matches();
	}

	void walk(Operation operation) {
		RawRequest good = this.ground.good(operation);
		List<RawRequest> others = new ArrayList<>();
		for (Role role : Role.values()) {
			if (role != Role.ADMIN) {
				others.add(good.because("as " + role).as(this.ground.as(role, "*")));
				others.add(good.because(role + " of a province").as(this.ground.as(role, REGIONS.get(0))));
			}
		}
		this.client.ask(others).forEach((answer) -> Refusals.assertRefused(answer, 403, "role-not-allowed"));
		List<RawRequest> administrators = REGIONS.stream()
			.map((region) -> good.because("administrator of " + region).as(this.ground.as(Role.ADMIN, region)))
			.toList();
		this.client.ask(administrators)
			.forEach((answer) -> Refusals.assertRefused(answer, 403, CurrentUser.WHOLE_COUNTRY_ONLY));
		assertThat(this.client.ask(good.as(this.ground.as(Role.ADMIN, "*"))).status()).isNotEqualTo(403);
	}

}
