package id.sentra.gateway.securityevent;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEventRepository.Filter;
import id.sentra.gateway.securityevent.SecurityEventRepository.Stored;
import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.GatewayTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is kept of what happened, however much there is, and that nobody changes it. */
@GatewayTest
@TestPropertySource(properties = SecurityEventsTests.OWN_CONTEXT)
@ExtendWith(OutputCaptureExtension.class)
class SecurityEventsTests {

	/** Its clock moves on, and its table is flooded. */
	static final String OWN_CONTEXT = "sentra.test.context=security-events";

	private static int network;

	@Autowired
	SecurityEventRepository stored;

	@Autowired
	AdjustableClock clock;

	@Autowired
	DatabaseClient database;

	@Autowired
	FlywayConnectionDetails owner;

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private SecurityEvents events;

	private Origin origin;

	@BeforeEach
	void somewhere() {
		this.events = new SecurityEvents(this.stored, this.clock, this.meters);
		this.origin = Origin.of("198.51.100." + ++network, "");
	}

	@Test
	void what_comes_again_within_a_minute_is_written_as_one_with_its_number() {
		for (int ask = 0; ask < 50; ask++) {
			refuse("petugas", "GET /akun");
		}
		this.events.write().block();
		for (int ask = 0; ask < 70; ask++) {
			refuse("petugas", "GET /akun");
		}
		this.events.write().block();
		assertThat(kept()).singleElement().satisfies((one) -> {
			assertThat(one.count()).isEqualTo(50);
			assertThat(one.account()).hasToString("petugas");
		});
		this.clock.advance(Duration.ofMinutes(2));
		this.events.write().block();
		assertThat(kept()).extracting(Stored::count).containsExactly(70, 50);
	}

	@Test
	void a_flood_from_one_address_is_few_rows_and_none_of_it_is_lost() {
		for (int ask = 0; ask < 100_000; ask++) {
			refuse("", "GET /api/" + ask);
		}
		this.events.write().block();
		assertThat(kept()).hasSizeLessThanOrEqualTo(SecurityEvents.MOST_OF_SENDER + 1);
		assertThat(kept().stream().mapToInt(Stored::count).sum()).isEqualTo(100_000);
		assertThat(lost()).isZero();
	}

	@Test
	void a_flood_from_an_address_hides_nothing_of_who_is_signed_in_there() {
		for (int ask = 0; ask < 1_000; ask++) {
			refuse("", "GET /api/" + ask);
			this.events.record(SecurityEvent.of(Kind.SIGN_IN_FAILED, "siapa" + ask, this.origin));
		}
		refuse("petugas", "GET /akun");
		this.events.write().block();
		assertThat(kept()).filteredOn((one) -> one.account() != null)
			.singleElement()
			.matches((one) -> one.route().equals("GET /akun") && one.account().name().equals("petugas"));
		assertThat(kept()).hasSizeLessThanOrEqualTo(SecurityEvents.MOST_OF_SENDER + 3);
	}

	@Test
	void a_flood_from_everywhere_is_counted_and_pushes_nothing_else_aside() {
		for (int ask = 0; ask < 5_000; ask++) {
			this.events.record(new SecurityEvent(Kind.REFUSED, "", "", "403", "GET /x",
					Origin.of("2001:db8:" + Integer.toHexString(ask) + "::/64", "")));
		}
		this.events.record(SecurityEvent.of(Kind.SIGNED_IN, "petugas", this.origin));
		this.events.write().block();
		assertThat(lost()).isEqualTo(5_000 - SecurityEvents.MOST / 2);
		assertThat(kept()).extracting(Stored::kind).containsExactly(Kind.SIGNED_IN);
	}

	@Test
	void what_was_typed_for_a_name_is_kept_only_if_it_is_an_account() {
		this.events.record(SecurityEvent.of(Kind.SIGN_IN_FAILED, "3171234567890001", this.origin));
		this.events.record(SecurityEvent.of(Kind.SIGN_IN_FAILED, "petugas", this.origin));
		this.events.write().block();
		assertThat(kept()).extracting((one) -> String.valueOf(one.account()))
			.containsExactlyInAnyOrder("null", "petugas");
	}

	@ParameterizedTest
	@ValueSource(strings = { "petugas\0", "\ud800", "\u202e" })
	void a_name_that_no_database_keeps_holds_up_nothing(String name) {
		this.events.record(SecurityEvent.of(Kind.SIGN_IN_FAILED, name, this.origin));
		this.events.record(SecurityEvent.of(Kind.SIGN_IN_FAILED, name.repeat(100_000), this.origin));
		this.events.record(SecurityEvent.of(Kind.SIGNED_IN, "petugas", this.origin));
		this.events.write().block();
		assertThat(kept()).extracting((one) -> one.kind() + " " + one.account() + " " + one.count())
			.containsExactlyInAnyOrder("SIGN_IN_FAILED null 2", "SIGNED_IN petugas 1");
	}

	@Test
	void what_the_database_never_takes_is_counted_and_not_tried_for_ever() {
		this.events.record(new SecurityEvent(Kind.REFUSED, "petugas", "\0", "", "", this.origin));
		this.events.write().block();
		assertThat(lost()).isEqualTo(1);
		this.events.record(SecurityEvent.of(Kind.SIGNED_IN, "petugas", this.origin));
		this.events.write().block();
		assertThat(kept()).extracting(Stored::kind).containsExactly(Kind.SIGNED_IN);
	}

	@Test
	void a_device_is_kept_only_where_the_account_is_known_on_it() {
		this.database.sql("""
				insert into known_device (username, subject, last_at) values ('petugas', sha256('kuki'), now())""")
			.then()
			.block();
		this.events.record(SecurityEvent.of(Kind.SIGNED_IN, "petugas", this.origin.on("kuki")));
		this.events.record(SecurityEvent.of(Kind.SIGNED_IN, "provinsi", this.origin.on("kuki")));
		this.events.write().block();
		assertThat(kept()).extracting((one) -> one.account() + " " + (one.device() != null))
			.containsExactlyInAnyOrder("petugas true", "provinsi false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update security_event set code = 'x'", "delete from security_event",
			"truncate security_event", "delete from account_event", "update account_event set done_by = 'x'",
			"update security_event_retention set days = 30", "alter table security_event disable trigger all" })
	void the_program_can_only_add(String statement) {
		assertThatThrownBy(() -> this.database.sql(statement).then().block())
			.satisfies((error) -> assertThat(NestedExceptionUtils.getMostSpecificCause(error).getMessage())
				.matches("(?s).*(permission denied|must be owner).*"));
	}

	@Test
	void not_even_the_owner_of_the_tables_changes_what_is_kept() {
		this.events.record(SecurityEvent.of(Kind.SIGNED_IN, "petugas", this.origin));
		this.events.write().block();
		assertThatThrownBy(() -> asOwner("update security_event set count = 7")).hasMessageContaining("never changed");
		assertThatThrownBy(() -> asOwner("update security_event set at = '2000-01-01'"))
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> asOwner("delete from security_event where address = '" + this.origin.address()
				+ "' and at > now() - interval '1 hour'; delete from security_event"))
			.hasMessageContaining("until its time is over");
	}

	@Test
	void each_kind_is_dropped_when_its_time_is_over_and_not_before() {
		for (String event : List.of("'REFUSED', 89", "'REFUSED', 91", "'RIGHTS_CHANGED', 1829",
				"'RIGHTS_CHANGED', 1831")) {
			this.database.sql("""
					insert into security_event (kind, code, at, address, count)
					select kind, cast(days as text), now() - make_interval(days => days), '%s', 1
					from (values (%s)) as e (kind, days)""".formatted(this.origin.address(), event)).then().block();
		}
		assertThat(this.stored.dropOld().block()).isPositive();
		assertThat(kept()).extracting(Stored::code).containsExactlyInAnyOrder("89", "1829");
	}

	@Test
	void each_is_one_line_of_the_log(CapturedOutput log) {
		refuse("petugas", "GET /akun");
		refuse("petugas", "GET /akun");
		this.events.write().block();
		assertThat(log.getAll().lines().filter((line) -> line.contains(this.origin.address() + " "))).singleElement()
			.asString()
			.contains("Security event REFUSED", "account " + kept().get(0).account().number(), "403 GET /akun",
					"2 times")
			.doesNotContain("petugas");
	}

	@Test
	void a_network_is_coarse() {
		assertThat(Origin.of("203.0.113.77", "").network()).isEqualTo("203.0.113.0/24");
		assertThat(Origin.of("2001:db8:1:2::/64", "").network()).isEqualTo("2001:db8:1::/48");
		assertThat(Origin.NOWHERE.network()).isEmpty();
	}

	private void refuse(String account, String route) {
		this.events.record(new SecurityEvent(Kind.REFUSED, account, "", "403", route, this.origin));
	}

	private double lost() {
		return this.meters.get(Meters.SECURITY_EVENTS_LOST).counter().count();
	}

	private List<Stored> kept() {
		return this.stored.find(new Filter(null, null, this.origin.address(), null, null, null, null), 1000).block();
	}

	private void asOwner(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(),
				this.owner.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
