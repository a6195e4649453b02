package id.sentra.platform.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.nimbusds.jwt.JWTClaimsSet;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.RawClient.Answer;
import id.sentra.platform.test.RawClient.RawRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may not: 401 without a good token, 403 in another role, before all content. */
final class RolesWalk {

	private static final String ELSEWHERE = "11";

	private final RawClient client;

	private final Ground ground;

	RolesWalk(RawClient client, Ground ground) {
		this.client = client;
		this.ground = ground;
	}

	void walk(Operation operation) {
		if (operation.isOpen()) {
			Answer answer = this.client.ask(bad(operation, "nobody"));
			Refusals.assertNoFault(answer);
			assertThat(Refusals.code(answer)).as(answer.toString()).isNotIn("role-not-allowed", "not-signed-in");
			return;
		}
		assertThat(operation.roles()).as("x-roles of %s", operation).isNotEmpty();
		this.client.ask(strangers(operation)).forEach((answer) -> Refusals.assertRefused(answer, 401, "not-signed-in"));
		this.client.ask(otherRoles(operation))
			.forEach((answer) -> Refusals.assertRefused(answer, 403, "role-not-allowed"));
		this.client.ask(allowedRoles(operation)).forEach((answer) -> {
			Refusals.assertNoFault(answer);
			assertThat(Refusals.code(answer)).as(answer.toString()).isNotIn("role-not-allowed", "not-signed-in");
		});
		if (this.ground.has(operation) && !this.ground.seenByAll.contains(operation.name())) {
			this.client.ask(others(operation)).forEach((answer) -> {
				Refusals.assertRefused(answer);
				assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
			});
		}
	}

	private List<RawRequest> strangers(Operation operation) {
		List<Role> roles = List.copyOf(operation.roles());
		JWTClaimsSet.Builder claims = TestTokens.claims("walker", roles).claim("region", "*");
		Date past = Date.from(Instant.now().minusSeconds(600));
		List<RawRequest> asks = new ArrayList<>();
		asks.add(bad(operation, "no token"));
		asks.add(bad(operation, "no token at all").with("Authorization", "Bearer x.y.z"));
		asks.add(bad(operation, "a password").with("Authorization", "Basic YWRtaW46YWRtaW4="));
		asks.add(bad(operation, "for another service").as(TestTokens.bearer(claims.audience("nobody").build())));
		RawRequest expired = bad(operation, "expired")
			.as(TestTokens.bearer(TestTokens.claims("walker", roles).expirationTime(past).build()));
		asks.add(expired);
		RawRequest forged = bad(operation, "forged").as(this.ground.as(roles.get(0), "*"));
		String token = forged.headers().get("Authorization");
		int middle = token.lastIndexOf('.') + 8;
		char other = (token.charAt(middle) == 'A') ? 'B' : 'A';
		asks.add(forged.with("Authorization", token.substring(0, middle) + other + token.substring(middle + 1)));
		return asks;
	}

	private List<RawRequest> otherRoles(Operation operation) {
		Set<Role> others = EnumSet.allOf(Role.class);
		others.removeAll(operation.roles());
		RawRequest good = this.ground.good(operation);
		List<RawRequest> asks = new ArrayList<>();
		others.forEach((role) -> {
			asks.add(bad(operation, role + " with bad content").as(this.ground.as(role, "*")));
			asks.add(good.because("as " + role).as(this.ground.as(role, "*")));
		});
		asks.add(good.because("without a role").as(TestTokens.as("walker", "*")));
		return asks;
	}

	/** About nothing that exists, so that nothing changes. */
	private List<RawRequest> allowedRoles(Operation operation) {
		return operation.roles()
			.stream()
			.map((role) -> bad(operation, "as " + role).as(this.ground.as(role, "*")))
			.toList();
	}

	private List<RawRequest> others(Operation operation) {
		RawRequest good = this.ground.good(operation);
		List<RawRequest> asks = new ArrayList<>();
		for (Role role : operation.roles()) {
			asks.add((role == Role.SME_OWNER)
					? good.because("owner of another SME").as(TestTokens.asOwnerOf(UUID.randomUUID()))
					: good.because(role + " of another region").as(TestTokens.as("walker", ELSEWHERE, role)));
		}
		return asks;
	}

	private RawRequest bad(Operation operation, String why) {
		RawRequest ask = RawRequest.of(why, operation.method(), this.ground.address(operation));
		if (operation.isForm()) {
			return ask.form();
		}
		return (operation.body() != null) ? ask.json("{") : ask;
	}

}
