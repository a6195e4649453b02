package id.sentra.financing.upstream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.trackrecord.TrackRecords;
import id.sentra.financing.trackrecord.TrackRecords.Certificate;
import id.sentra.financing.trackrecord.TrackRecords.Sale;
import id.sentra.financing.trackrecord.domain.Evidence;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Contracts;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Certificates and sales as training and bazaars tell of them. */
@FinancingTest
class TrackRecordTests {

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	TrackRecords records;

	Database database;

	@BeforeEach
	void database() {
		this.database = new Database(this.transactions, this.sql);
	}

	@Test
	void a_certificate_issued_and_revoked_ends_revoked_however_often_and_in_what_order_it_is_told() {
		UUID enrolment = Ids.next();
		EventEnvelope issued = certificate("certificate-issued", enrolment, 4, "\"issuedOn\":\"2026-03-01\"");
		EventEnvelope revoked = certificate("certificate-revoked", enrolment, 5,
				"\"revokedOn\":\"2026-04-01\",\"reason\":\"FORGED\"");
		List<EventEnvelope> events = new ArrayList<>(
				List.of(issued, issued, revoked, certificate("enrolment-confirmed", Ids.next(), 1, "\"x\":1")));
		Collections.shuffle(events, new Random(7));
		TestEvents training = new TestEvents(this.kafka, "training.enrolment");
		events.forEach(training::send);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.database
				.texts("select version || ' ' || revoked_on from certificate where enrolment_id = '" + enrolment + "'"))
				.containsExactly("5 2026-04-01"));
	}

	@Test
	void what_training_and_the_bazaars_publish_is_understood() throws IOException {
		UUID enrolment = published("training", "training.enrolment", "certificate-issued", "enrolmentId", 4);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.database
				.texts("select issued_on from certificate where revoked_on is null and enrolment_id = '" + enrolment
						+ "'"))
				.containsExactly("2026-12-02"));
		published("training", "training.enrolment", "certificate-revoked", "enrolmentId", 5);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(
					this.database.texts("select revoked_on from certificate where enrolment_id = '" + enrolment + "'"))
				.containsExactly("2026-12-09"));
		UUID application = published("bazaar", "bazaar.stall", "sales-reported", "applicationId", 6);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.database
				.texts("select sale_day || ' ' || amount from bazaar_sale where stall_application_id = '" + application
						+ "'"))
				.containsExactly("2027-02-10 1250000"));
	}

	private UUID published(String context, String topic, String name, String key, long version) throws IOException {
		String sample = Contracts.laterSample(Path.of("..", context + "-service", "contracts"), name + ".v1");
		UUID subject = UUID.fromString(JsonMapper.shared().readTree(sample).path(key).asString());
		new TestEvents(this.kafka, topic)
			.send(TestEvents.event("id.sentra." + context + "." + name + ".v1", subject, version, sample));
		return subject;
	}

	@Test
	void sales_of_each_day_are_kept_and_a_later_report_replaces_an_earlier() {
		UUID stall = Ids.next();
		UUID sme = Ids.next();
		TestEvents bazaar = new TestEvents(this.kafka, "bazaar.stall");
		bazaar.send(sales(stall, sme, 5, "2026-03-01", 100_000));
		bazaar.send(sales(stall, sme, 7, "2026-03-01", 150_000));
		bazaar.send(sales(stall, sme, 6, "2026-03-02", 30_000));
		bazaar.send(sales(stall, sme, 4, "2026-03-01", 1));
		bazaar.send(sales(stall, sme, 8, "2026-03-02", 31_000, ",\"confirmed\":true"));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.database
				.texts("select sale_day || ' ' || amount || ' ' || confirmed from bazaar_sale where sme_id = '" + sme
						+ "' order by sale_day"))
				.containsExactly("2026-03-01 150000 false", "2026-03-02 31000 true"));
	}

	@Test
	void of_several_events_in_one_poll_the_newest_counts_with_the_day_of_issue_of_an_earlier() {
		UUID enrolment = Ids.next();
		UUID stall = Ids.next();
		RegionCode region = RegionCode.of("21.72.04");
		LocalDate march = LocalDate.of(2026, 3, 1);
		this.database.in(Scope.system(), this.records
			.saveCertificates(List.of(new Certificate(enrolment, 5, enrolment, region, "K1", null, march.plusDays(31)),
					new Certificate(enrolment, 4, enrolment, region, "K1", march, null)))
			.then(this.records.saveSales(List.of(new Sale(stall, 7, stall, region, march, Rupiah.of(150_000), true),
					new Sale(stall, 6, stall, region, march, Rupiah.of(90_000), false)))));
		assertThat(shown(enrolment, march).certificates()).isOne();
		assertThat(shown(enrolment, march.plusDays(31)).certificates()).isZero();
		assertThat(shown(stall, march).sales()).isEqualTo(Rupiah.of(150_000));
	}

	private Evidence shown(UUID sme, LocalDate day) {
		return this.database.in(Scope.system(),
				this.sql.sql(TrackRecords.EVIDENCE)
					.bind("sme", sme)
					.bind("day", day)
					.map(TrackRecords::evidence)
					.one());
	}

	private static EventEnvelope certificate(String type, UUID enrolment, long version, String more) {
		return TestEvents.event("id.sentra.training." + type + ".v1", enrolment, version, """
				{"enrolmentId":"%s","smeId":"%s","regionCode":"21.72.04","sessionId":"%s","courseCode":"K1",
				"courseName":"Foto produk","certificateNumber":"S-1",%s}""".formatted(enrolment, enrolment, enrolment,
				more));
	}

	private static EventEnvelope sales(UUID stall, UUID sme, long version, String day, long amount) {
		return sales(stall, sme, version, day, amount, "");
	}

	private static EventEnvelope sales(UUID stall, UUID sme, long version, String day, long amount, String more) {
		return TestEvents.event("id.sentra.bazaar.sales-reported.v1", stall, version, """
				{"applicationId":"%s","smeId":"%s","regionCode":"21.72.04","bazaarId":"%s","bazaarName":"Bazar",
				"stallCode":"A1","saleDay":"%s","amount":%d%s}""".formatted(stall, sme, stall, day, amount, more));
	}

}
