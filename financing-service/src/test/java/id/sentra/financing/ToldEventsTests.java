package id.sentra.financing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.TopicReader;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What other services hear of a loan from its application to its end. */
@FinancingTest
class ToldEventsTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	TopicReader topics;

	@Test
	void each_step_is_told_once_and_in_order() {
		Lending lending = new Lending(this.client, new Database(this.transactions, this.sql));
		lending.holdOffDayEnds();
		UUID loan = lending.running();
		lending.age(loan, 35);
		lending.pay(loan, 1_000_000, "T1-" + word(loan)).expectStatus().isCreated();
		lending.overpay(loan, 13_000_000, "T2-" + word(loan), true).expectStatus().isCreated();
		String shown = lending.get(Lending.maker(), Lending.LOANS + "/" + loan);
		UUID application = UUID.fromString(JsonPath.read(shown, "$.applicationId"));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(told("financing.application", application)).containsExactly(
					"2 application-submitted", "3 application-scored", "4 application-proposed",
					"5 application-approved"));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(told("financing.loan", loan)).containsExactly("2 loan-disbursed",
					"3 instalment-paid", "4 collectability-changed", "5 instalment-paid", "6 collectability-changed",
					"7 loan-settled"));
	}

	@Test
	void of_a_loan_taken_over_the_payout_and_its_arrears_are_told() {
		Lending lending = new Lending(this.client, new Database(this.transactions, this.sql));
		UUID takeOver = Lending.id(lending.post(Lending.maker(), "/api/financing/take-overs", null,
				Map.of("smeId", lending.verified().toString(), "oldNumber", "DB/" + word(), "programmeCode",
						"DANA_BERGULIR", "principal", 6_000_000, "termMonths", 6, "disbursedOn",
						Lending.today().minusMonths(5).toString(), "repaid", 1_020_000, "balanceOn",
						Lending.today().minusDays(1).toString())));
		String approved = Answers
			.text(lending.post(Lending.approver(), "/api/financing/take-overs/" + takeOver + "/approve", 1L, null)
				.expectStatus()
				.isOk());
		UUID loan = UUID.fromString(JsonPath.read(approved, "$.loanId"));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(told("financing.loan", loan)).containsExactly("2 loan-disbursed",
					"4 collectability-changed"));
	}

	private List<String> told(String topic, UUID subject) {
		Map<Long, String> told = new TreeMap<>();
		for (Map.Entry<TopicPartition, Long> end : this.topics.ends(topic).entrySet()) {
			this.topics.read(end.getKey(), 0, end.getValue(), (batch) -> batch.records()
				.stream()
				.filter((record) -> subject.toString().equals(new String(record.key(), StandardCharsets.UTF_8)))
				.map((record) -> CloudEventHeaders.read(CloudEventHeaders.values(record.headers()), record.value()))
				.forEach((event) -> told.put(event.version(), name(event))));
		}
		return told.entrySet().stream().map((each) -> each.getKey() + " " + each.getValue()).toList();
	}

	private static String name(EventEnvelope event) {
		return event.type().replaceAll("id\\.sentra\\.financing\\.|\\.v1", "");
	}

}
