package id.sentra.gateway.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.gateway.account.AccountAdministration.Owned;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Unique;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An SME has one account, whoever ties it, and however many do at once. */
@GatewayTest
class AccountOfSmeTests {

	private static final Identity ADMIN = new Identity("admin", "Admin", Set.of(Role.ADMIN), "*", null);

	@Autowired
	Accounts accounts;

	@Autowired
	AccountAdministration administration;

	@Autowired
	DatabaseClient database;

	@Test
	void of_many_who_are_tied_to_an_sme_at_once_one_is() {
		UUID sme = UUID.randomUUID();
		List<Boolean> tied = Flux.fromIterable(owners(12))
			.flatMap((name) -> this.accounts.bind(name, sme, "21.72"), 12)
			.collectList()
			.block();
		assertThat(tied).hasSize(12).containsOnlyOnce(true);
		assertThat(accountsOf(sme)).isOne();
	}

	@Test
	void of_many_whose_smes_were_merged_into_one_at_once_one_follows() {
		UUID survivor = UUID.randomUUID();
		List<UUID> merged = owners(12).stream().map(this::tied).toList();
		List<Long> moved = Flux.fromIterable(merged)
			.flatMap((sme) -> this.accounts.follow(sme, survivor), 12)
			.collectList()
			.block();
		assertThat(moved).hasSize(12).containsOnlyOnce(1L);
		assertThat(accountsOf(survivor)).isOne();
	}

	@Test
	void an_administrator_ties_no_second_account() {
		List<String> names = owners(2);
		UUID sme = tied(names.get(0));
		long version = this.accounts.find(names.get(1)).block().version();
		assertThatThrownBy(
				() -> this.administration.bind(ADMIN, names.get(1), new Owned(sme, "21.72"), version).block())
			.isInstanceOfSatisfying(AccountProblem.class,
					(refused) -> assertThat(refused.code()).isEqualTo("account-sme-taken"));
		assertThat(accountsOf(sme)).isOne();
	}

	private UUID tied(String name) {
		UUID sme = UUID.randomUUID();
		assertThat(this.accounts.bind(name, sme, "21.72").block()).isTrue();
		return sme;
	}

	private List<String> owners(int count) {
		String prefix = "pemilik-" + Unique.word();
		return IntStream.range(0, count).mapToObj((number) -> prefix + number).map((name) -> {
			Identity owner = new Identity(name, name, Set.of(Role.SME_OWNER), "*", null);
			this.accounts.addIfAbsent(Account.of(owner, "x")).block();
			return name;
		}).toList();
	}

	private long accountsOf(UUID sme) {
		return this.database.sql("select count(*) from account where sme_id = :sme")
			.bind("sme", sme)
			.map((row) -> row.get(0, Long.class))
			.one()
			.block();
	}

}
