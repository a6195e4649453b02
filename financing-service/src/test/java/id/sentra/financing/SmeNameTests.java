package id.sentra.financing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists and answers name the SME by the service's own copy. */
@FinancingTest
class SmeNameTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	Database database;

	Lending lending;

	@BeforeEach
	void lending() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
	}

	@Test
	void lists_and_answers_carry_the_name_that_registry_told_last() {
		UUID sme = this.lending.verified();
		UUID loan = this.lending.running(sme, "DANA_BERGULIR", 1_000_000, 6);
		UUID takeOver = id(this.lending.post(Lending.maker(), "/api/financing/take-overs", null,
				Map.of("smeId", sme.toString(), "oldNumber", "SN-" + word(sme), "programmeCode", "DANA_BERGULIR",
						"principal", 1_000_000, "termMonths", 12, "disbursedOn",
						Lending.today().minusMonths(7).toString(), "repaid", 1_000, "balanceOn",
						Lending.today().minusDays(1).toString())));
		this.database.run("update loan set collectability = 2, days_past_due = 900 where id = '" + loan + "'");
		named(sme, "Kerupuk Melayu");
		assertThat(names(sme, loan, takeOver)).hasSize(6).containsOnly("Kerupuk Melayu");
		named(sme, "(data dihapus)");
		assertThat(names(sme, loan, takeOver)).hasSize(6).containsOnly("(data dihapus)");
		this.database.run("delete from sme where id = '" + sme + "'");
		assertThat(names(sme, loan, takeOver)).hasSize(6).containsOnlyNulls();
	}

	private List<String> names(UUID sme, UUID loan, UUID takeOver) {
		var who = Lending.maker();
		List<String> names = new ArrayList<>();
		String applications = this.lending.get(who, APPLICATIONS + "?smeId=" + sme);
		names.addAll(JsonPath.<List<String>>read(applications, "$.items[*].smeName"));
		names.addAll(JsonPath.<List<String>>read(this.lending.get(who, LOANS + "?smeId=" + sme), "$.items[*].smeName"));
		JsonPath.<List<String>>read(this.lending.get(who, LOANS + "?smeId=" + sme), "$.items[*].number")
			.forEach((number) -> assertThat(JsonPath
				.<List<String>>read(this.lending.get(who, LOANS + "?number=" + number), "$.items[*].number"))
				.containsExactly(number));
		names.addAll(JsonPath.<List<String>>read(this.lending.get(who, "/api/financing/arrears?region=21.72.04"),
				"$.items[?(@.smeId == '" + sme + "')].smeName"));
		names.addAll(JsonPath.<List<String>>read(this.lending.get(who, "/api/financing/take-overs"),
				"$.items[?(@.smeId == '" + sme + "')].smeName"));
		names.add(JsonPath.read(this.lending.get(who, LOANS + "/" + loan), "$.smeName"));
		names.add(JsonPath.read(this.lending.get(who, "/api/financing/take-overs/" + takeOver), "$.smeName"));
		return names;
	}

	private void named(UUID sme, String name) {
		this.database.run("update sme set name = '" + name + "' where id = '" + sme + "'");
	}

}
