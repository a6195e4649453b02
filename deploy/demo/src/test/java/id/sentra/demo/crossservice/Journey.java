package id.sentra.demo.crossservice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.secret.Accounts;
import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People at browsers on the platform of all cross-service tests: each does what is his by
 * the links and forms he finds, and the next one sees what came of it.
 */
abstract class Journey {

	/** After whatever counts what is there, and before imports. */
	static final int FIRST = Integer.MAX_VALUE - 10;

	private static final double LONGEST_WAIT = 60_000;

	private static String gateway;

	private static Accounts accounts;

	private static int owners;

	private final List<Person> people = new ArrayList<>();

	@BeforeAll
	static void load() throws Exception {
		DemoPlatform demo = DemoPlatform.loaded();
		gateway = demo.platform().url(Program.GATEWAY);
		accounts = demo.platform().accounts();
		PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
	}

	@AfterEach
	void leave() {
		List<String> complaints = this.people.stream().flatMap((person) -> person.leaves().stream()).toList();
		assertThat(complaints).as("what the browsers complain about").isEmpty();
	}

	/** Somebody whom nobody knows yet, at the home. */
	Person visitor(int width) {
		Person visitor = new Person(gateway, width);
		this.people.add(visitor);
		return visitor.opensTheHome();
	}

	/** Nobody has these names and numbers yet. */
	static NewOwner newOwner(String business) {
		int number = ++owners;
		return new NewOwner("pemilik.jalan" + number, "Rini Astuti", "217201410780%04d".formatted(7000 + number),
				"0812-7700-%04d".formatted(number), business);
	}

	/** The account of the staff with that role, signed in. */
	Person staff(String role, int width) {
		Account account = accounts.withRole(role);
		return visitor(width).signsIn(account.username(), account.password());
	}

	/** An owner who has registered, and whose business the dinas has verified. */
	Person verified(NewOwner owner) {
		Person person = visitor(Person.PHONE);
		owner.registers(person);
		GatewayClient officer = program("OFFICER");
		String list = "/api/registry/smes?status=REGISTERED&q="
				+ URLEncoder.encode(owner.business(), StandardCharsets.UTF_8);
		JsonNode sme = StreamSupport.stream(officer.get(list).path("items").spliterator(), false)
			.filter((one) -> one.path("businessName").asString().equals(owner.business()))
			.findFirst()
			.orElseThrow();
		officer.send("POST", "/api/registry/smes/" + sme.path("id").asString() + "/verify",
				Map.of("If-Match", "\"" + sme.path("version").asLong() + "\""), null);
		return person;
	}

	/** Where the programme is. */
	static LocalDate today() {
		return LocalDate.now(ZoneId.of("Asia/Jakarta"));
	}

	/** The same account as a program, for what nobody waits to be done by hand. */
	static GatewayClient program(String role) {
		return GatewayClient.signIn(gateway, accounts.withRole(role));
	}

}
