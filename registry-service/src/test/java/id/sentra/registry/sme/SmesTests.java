package id.sentra.registry.sme;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.personal.BlindIndex;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.PersonalKeys;
import id.sentra.registry.personal.TamperedField;
import id.sentra.registry.personal.TestKeys;
import id.sentra.registry.sme.Smes.Revision;
import id.sentra.registry.sme.domain.ChangedBy;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeKey;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static id.sentra.registry.sme.domain.SmeFixtures.BARAT;
import static id.sentra.registry.sme.domain.SmeFixtures.BUKIT_BESTARI;
import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.TANJUNGPINANG;
import static id.sentra.registry.sme.domain.SmeFixtures.movedTo;
import static id.sentra.registry.sme.domain.SmeFixtures.profile;
import static id.sentra.registry.sme.domain.SmeFixtures.scaleRules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RegistryTest
class SmesTests {

	private static int serial = 1000;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient client;

	@Autowired
	Smes smes;

	private Database database;

	@BeforeEach
	void prepare() {
		this.database = new Database(this.transactions, this.client);
	}

	@Test
	void an_sme_comes_back_as_it_was_added() {
		Sme sme = added(next("Toko Kembang"));
		assertThat(find(sme)).isEqualTo(sme);
		Map<SmeKey, Sme> found = in(this.smes.findAll(List.of(sme.profile().key())));
		assertThat(found).containsExactly(Map.entry(sme.profile().key(), sme));
	}

	@Test
	void keys_are_looked_for_by_a_plan_for_the_table_as_it_is() {
		List<SmeKey> keys = List.of(next("Toko Rencana").key());
		Long kept = in(Flux.range(0, 8)
			.concatMap((again) -> this.smes.findAll(keys).thenReturn(again))
			.then(this.client
				.sql("select sum(generic_plans) from pg_prepared_statements where statement like 'with wanted%'")
				.mapValue(Long.class)
				.one()));
		assertThat(kept).isZero();
	}

	@Test
	void no_personal_field_is_readable_in_the_database() {
		Sme sme = added(next("Toko Rahasia"));
		String row = this.database.texts("select s::text from sme s where id = '" + sme.id() + "'").get(0);
		for (String personal : List.of(sme.profile().owner().nik().value(), "6281234567890", "siti@contoh.id",
				"Jalan Merdeka")) {
			assertThat(row).doesNotContain(personal).doesNotContain(hex(personal));
		}
	}

	@Test
	void a_ciphertext_copied_from_another_row_is_noticed() {
		Sme one = added(next("Toko Satu"));
		Sme other = added(next("Toko Dua"));
		this.database.run("update sme set nik = (select nik from sme where id = '" + other.id() + "') where id = '"
				+ one.id() + "'");
		assertThatThrownBy(() -> find(one)).isInstanceOf(TamperedField.class)
			.hasMessageNotContaining(other.profile().owner().nik().value());
		in(this.smes.saveAll(List.of(new Revision(1, one.verify(NOW).sme()))));
	}

	@Test
	void a_taken_key_is_not_added_and_said() {
		Sme sme = added(next("Toko Sama"));
		Sme again = Sme.register(sme.profile(), scaleRules(), NOW).sme();
		assertThat(in(this.smes.addAll(List.of(again)))).containsExactly(again.id());
		String columns = String.join(", ", this.database.texts(
				"select column_name from information_schema.columns where table_name = 'sme' and is_generated = 'NEVER'"));
		assertThatThrownBy(() -> this.database
			.run("insert into sme (" + columns + ") select " + columns + " from sme where id = '" + sme.id() + "'"))
			.hasMessageContaining("duplicate key");
	}

	@Test
	void keys_written_before_a_rotation_are_still_found_and_read() {
		Sme old = added(next("Toko Lama"));
		PersonalKeys rotated = TestKeys.keys("k1", "k2", "i1", "i2");
		Smes after = new Smes(this.client, new FieldCipher(rotated), new BlindIndex(rotated));
		assertThat(in(after.findAll(List.of(old.profile().key())))).containsValue(old);
		Sme fresh = Sme.register(next("Toko Baru Sekali"), scaleRules(), NOW).sme();
		assertThat(in(after.addAll(List.of(fresh)))).isEmpty();
		assertThat(in(after.find(fresh.id(), Scope.system()))).isEqualTo(fresh);
		in(this.smes.saveAll(List.of(new Revision(1, fresh.verify(NOW).sme()))));
	}

	@Test
	void a_stale_change_is_not_saved_and_said() {
		Sme sme = added(next("Toko Ubah"));
		Sme changed = sme.changeProfile(movedTo(sme.profile(), BUKIT_BESTARI), scaleRules(), ChangedBy.DINAS, NOW)
			.orElseThrow()
			.sme();
		assertThat(in(this.smes.saveAll(List.of(new Revision(1, changed))))).isEmpty();
		assertThat(in(this.smes.saveAll(List.of(new Revision(1, changed))))).isEqualTo(Set.of(sme.id()));
		assertThat(find(sme)).isEqualTo(changed);
	}

	@Test
	void the_tally_follows_every_change() {
		long before = tally(BARAT, "REGISTERED");
		Sme sme = added(next("Toko Hitung"));
		assertThat(tally(BARAT, "REGISTERED")).isEqualTo(before + 1);
		long verified = tally(BARAT, "VERIFIED");
		in(this.smes.saveAll(List.of(new Revision(1, sme.verify(NOW).sme()))));
		assertThat(tally(BARAT, "REGISTERED")).isEqualTo(before);
		assertThat(tally(BARAT, "VERIFIED")).isEqualTo(verified + 1);
	}

	@Test
	void another_scope_neither_reads_nor_writes() {
		Sme sme = added(next("Toko Batas"));
		Scope batam = Scope.of(new RegionCode("21.71"));
		String count = "select count(*) from sme where id = '" + sme.id() + "'";
		assertThat(this.database.number(Scope.of(TANJUNGPINANG), count)).isOne();
		assertThat(this.database.number(Scope.ofSme(sme.id()), count)).isOne();
		assertThat(this.database.number(batam, count)).isZero();
		assertThat(this.database.number(Scope.nothing(), count)).isZero();
		assertThat(this.database.in(batam, this.smes.saveAll(List.of(new Revision(1, sme.verify(NOW).sme())))))
			.containsExactly(sme.id());
		Sme intruder = Sme.register(next("Toko Asing"), scaleRules(), NOW).sme();
		assertThatThrownBy(() -> this.database.in(batam, this.smes.addAll(List.of(intruder))))
			.hasMessageContaining("row-level security");
	}

	@Test
	void history_and_views_are_never_changed_and_smes_never_deleted() {
		for (String table : List.of("sme_history", "personal_view")) {
			assertThatThrownBy(() -> this.database.run("update " + table + " set region_code = 'x'"))
				.hasMessageContaining("permission denied");
			assertThatThrownBy(() -> this.database.run("delete from " + table))
				.hasMessageContaining("permission denied");
		}
		assertThatThrownBy(() -> this.database.run("delete from sme")).hasMessageContaining("permission denied");
	}

	@Test
	void search_finds_by_name_owner_nib_and_phone_page_by_page() {
		for (int i = 0; i < 5; i++) {
			added(next("Warung Cempaka " + i));
		}
		Page<Sme> first = search("CEMPAKA", null, 2);
		assertThat(names(first)).containsExactly("Warung Cempaka 4", "Warung Cempaka 3");
		Page<Sme> second = search("cempaka", first.next(), 10);
		assertThat(names(second)).containsExactly("Warung Cempaka 2", "Warung Cempaka 1", "Warung Cempaka 0");
		assertThat(names(search("cempaka", second.previous(), 2))).isEqualTo(names(first));
		assertThat(first.total()).isEqualTo(new Page.Total(5, true));
		assertThat(search("siti aminah", null, 100).items()).hasSizeGreaterThanOrEqualTo(5);
		assertThat(search("1234567890123", null, 100).items()).hasSizeGreaterThanOrEqualTo(5);
		assertThat(search("0812-3456-7890", null, 100).items()).hasSizeGreaterThanOrEqualTo(5);
		assertThat(search("08123456789", null, 100).items()).isEmpty();
		assertThat(search("%", null, 100).items()).isEmpty();
	}

	@Test
	void search_finds_words_in_any_order_of_business_and_owner_and_forgives_spelling() {
		added(next("Kerajinan Anggrek Bulan"));
		for (String text : List.of("bulan anggrek", "anggrek siti", "Hj. Siti Aminah, anggrek", "angrek bulan",
				"kerajinann anggrek", "keraj")) {
			assertThat(names(search(text, null, 10))).as(text).contains("Kerajinan Anggrek Bulan");
		}
		assertThat(names(search("ke", null, 10))).contains("Kerajinan Anggrek Bulan");
		for (String text : List.of("anggrek mawar", "bulan' or true --", "b_lan anggrek", "anggrek\\")) {
			assertThat(names(search(text, null, 10))).as(text)
				.isEqualTo(names(search(text.replaceAll("[^a-z]+", " "), null, 10)));
		}
		assertThat(search("anggrek tembikar zz", null, 10).items()).isEmpty();
	}

	@Test
	void search_tells_nothing_of_another_region() {
		added(next("Batik Tersembunyi"));
		Scope batam = Scope.of(new RegionCode("21.71"));
		SmeSearch search = new SmeSearch("tersembunyi", null, null);
		PageRequest counted = PageRequest.of(null, 10, null, true);
		Page<Sme> found = this.database.in(batam, this.smes.search(search, Scope.system(), counted));
		assertThat(found).isEqualTo(new Page<>(List.of(), null, null, null, new Page.Total(0, true)));
	}

	@Test
	void smes_are_listed_by_name_and_district() {
		for (String name : List.of("Ziarah Melati", "Aneka Melati", "Makmur Melati")) {
			added(next(name));
		}
		assertThat(names(search("melati", null, 10, "name"))).containsExactly("Aneka Melati", "Makmur Melati",
				"Ziarah Melati");
		assertThat(names(search("melati", null, 10, "-name"))).containsExactly("Ziarah Melati", "Makmur Melati",
				"Aneka Melati");
		assertThat(names(search("melati", null, 10, "district"))).hasSize(3);
	}

	@Test
	void a_search_in_a_region_reads_that_region_by_its_index() {
		String plan = String.join("\n",
				this.database.in(Scope.of(TANJUNGPINANG),
						this.client.sql("set local enable_seqscan = off")
							.then()
							.thenMany(this.client
								.sql("explain select id from sme where region_code >= '21.72' and region_code <"
										+ " '21.72/' and name_key like '%x%'")
								.map((row) -> row.get(0, String.class))
								.all())
							.collectList()));
		assertThat(plan).contains("sme_region");
	}

	private Page<Sme> search(String text, @Nullable String cursor, int limit) {
		return search(text, cursor, limit, null);
	}

	private Page<Sme> search(String text, @Nullable String cursor, int limit, @Nullable String sort) {
		SmeSearch search = new SmeSearch(text, BARAT, SmeStatus.REGISTERED);
		return this.database.in(Scope.of(TANJUNGPINANG),
				this.smes.search(search, Scope.of(TANJUNGPINANG), PageRequest.of(cursor, limit, sort, true)));
	}

	private static List<String> names(Page<Sme> page) {
		return page.items().stream().map((sme) -> sme.profile().business().name()).toList();
	}

	private static Profile next(String business) {
		return profile("217201570885" + serial++, business);
	}

	private Sme added(Profile profile) {
		Sme sme = Sme.register(profile, scaleRules(), NOW).sme();
		assertThat(in(this.smes.addAll(List.of(sme)))).isEmpty();
		return sme;
	}

	private Sme find(Sme sme) {
		return in(this.smes.find(sme.id(), Scope.of(TANJUNGPINANG)));
	}

	private long tally(RegionCode region, String state) {
		return this.database
			.number("select coalesce(sum(n), 0)::bigint from tally where name = 'sme' and region_code = '" + region
					+ "' and state = '" + state + "'");
	}

	private <T> T in(reactor.core.publisher.Mono<T> work) {
		return this.database.in(Scope.of(TANJUNGPINANG), work);
	}

	private static String hex(String text) {
		return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

}
