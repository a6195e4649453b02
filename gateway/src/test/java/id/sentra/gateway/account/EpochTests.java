package id.sentra.gateway.account;

import java.util.Set;

import id.sentra.gateway.account.OwnAccount.Change;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.AccountEvent.Action;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.TestSurroundings;
import id.sentra.gateway.support.Visitor;
import id.sentra.gateway.token.BearerTokens;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was known of an account before its password changed, or it was locked, opens
 * nothing after it, however late it is used.
 */
@GatewayTest
class EpochTests {

	private static final String OLD = TestSurroundings.PASSWORD;

	private static final String NEW = "lampu sungai beton kucing";

	@Autowired
	SignIn signIn;

	@Autowired
	OwnAccount own;

	@Autowired
	AccountAdministration administration;

	@Autowired
	AccountChanges changes;

	@Autowired
	Accounts accounts;

	@Autowired
	Passwords passwords;

	@Autowired
	BearerTokens tokens;

	@Autowired
	DatabaseClient database;

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	private String name;

	@BeforeEach
	void somebody() {
		this.name = "masa-" + Unique.word();
		Identity officer = new Identity(this.name, this.name, Set.of(Role.OFFICER), "21.72", null);
		this.accounts.addIfAbsent(Account.of(officer, this.passwords.hash(OLD))).block();
	}

	@Test
	void a_token_begun_with_the_old_password_is_worth_nothing_after_the_change() {
		Account before = known(OLD);
		this.own.changePassword(before.identity(), new Change(OLD, NEW, "", "10.2.2.2", "")).block();
		assertThat(holder(before)).isNull();
		assertThat(holder(known(NEW))).isEqualTo(before.identity());
	}

	@Test
	void a_session_written_after_the_change_signs_nobody_in() {
		String session = this.visitor.session(this.client, this.name);
		this.client.get().uri("/umkm").cookie(Visitor.SESSION, session).exchange().expectStatus().isOk();
		String kept = this.database.sql("select attributes::text from session where attributes ->> 'account' = :name")
			.bind("name", this.name)
			.map((row) -> row.get(0, String.class))
			.one()
			.block();
		this.own.changePassword(known(OLD).identity(), new Change(OLD, NEW, "", "10.2.2.2", "")).block();
		assertThat(kept).contains(this.name);
		this.database.sql("""
				insert into session (id_hash, attributes, created_at, last_access_at)
				values (:id, cast(:kept as jsonb), now(), now())""")
			.bind("id", new OpaqueSecret(session).hash())
			.bind("kept", kept)
			.then()
			.block();
		this.client.get().uri("/umkm").cookie(Visitor.SESSION, session).exchange().expectStatus().isSeeOther();
	}

	@Test
	void a_lock_ends_what_was_begun_before_it_also_when_it_is_opened_again() {
		Account before = known(OLD);
		Identity admin = new Identity("admin", "Admin", Set.of(Role.ADMIN), "*", null);
		this.administration.lock(admin, this.name, true, before.version()).block();
		this.administration.lock(admin, this.name, false, before.version() + 1).block();
		assertThat(holder(before)).isNull();
		assertThat(holder(known(OLD))).isEqualTo(before.identity());
	}

	@Test
	void whoever_knew_the_old_password_does_not_change_it_after_its_owner() {
		Account before = known(OLD);
		this.own.changePassword(before.identity(), new Change(OLD, NEW, "", "10.2.2.2", "")).block();
		String other = this.passwords.hash("payung biru kereta malam");
		assertThat(this.changes
			.setPassword(this.name, before.epoch(), null, "", other, null, Action.PASSWORD_CHANGED, this.name)
			.block()).isNull();
		assertThat(known(NEW).epoch()).isEqualTo(before.epoch() + 1);
	}

	@Test
	void a_changed_password_keeps_the_device_it_was_changed_on_known_and_no_other() {
		Account before = known(OLD);
		String here = this.signIn.remember(before, "").block();
		String elsewhere = this.signIn.remember(before, "").block();
		this.own.changePassword(before.identity(), new Change(OLD, NEW, "", "10.2.2.2", here)).block();
		assertThat(this.signIn.remember(known(NEW), here).block()).isEqualTo(here);
		assertThat(this.signIn.remember(known(NEW), elsewhere).block()).isNotEqualTo(elsewhere);
	}

	@Test
	void guesses_elsewhere_keep_nobody_from_changing_the_password_on_a_known_device() {
		Account before = known(OLD);
		String here = this.signIn.remember(before, "").block();
		for (int guess = 0; guess < 6; guess++) {
			this.signIn.signIn(this.name, "salah", "10.2.2.2").block();
		}
		assertThat(this.own.changePassword(before.identity(), new Change(OLD, NEW, "", "10.2.2.2", here)).block())
			.isEqualTo(before.epoch() + 1);
	}

	private Account known(String password) {
		return ((Accepted) this.signIn.signIn(this.name, password, "10.2.2.2").block()).account();
	}

	private Identity holder(Account account) {
		return this.tokens.issue(account).flatMap((issued) -> this.tokens.holder(issued.token())).block();
	}

}
