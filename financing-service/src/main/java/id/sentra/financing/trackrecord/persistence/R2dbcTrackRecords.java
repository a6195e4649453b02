package id.sentra.financing.trackrecord.persistence;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.trackrecord.application.TrackRecords;
import id.sentra.financing.trackrecord.domain.Evidence;
import id.sentra.platform.money.Rupiah;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcTrackRecords implements TrackRecords {

	private static final String EVIDENCE = """
			select (select count(distinct course_code) from certificate
					where sme_id = :sme and issued_on <= :day and (revoked_on is null or revoked_on > :day)) as certificates,
				(select coalesce(sum(amount), 0)::bigint from bazaar_sale
					where sme_id = :sme and sale_day <= :day and sale_day > :yearBefore) as sales""";

	private static final String SAVE_CERTIFICATE = """
			insert into certificate (enrolment_id, version, sme_id, region_code, course_code, issued_on, revoked_on)
			values (:subject, :version, :sme, :region, :course, :issuedOn, :revokedOn)
			on conflict (enrolment_id) do update set (version, sme_id, region_code, course_code, issued_on, revoked_on) =
				(excluded.version, excluded.sme_id, excluded.region_code, excluded.course_code,
				coalesce(excluded.issued_on, certificate.issued_on), excluded.revoked_on)
			where certificate.version < excluded.version""";

	private static final String SAVE_SALE = """
			insert into bazaar_sale (stall_application_id, sale_day, version, sme_id, region_code, amount)
			values (:subject, :day, :version, :sme, :region, :amount)
			on conflict (stall_application_id, sale_day) do update set (version, sme_id, region_code, amount) =
				(excluded.version, excluded.sme_id, excluded.region_code, excluded.amount)
			where bazaar_sale.version < excluded.version""";

	private final DatabaseClient database;

	R2dbcTrackRecords(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Evidence> of(UUID smeId, LocalDate day) {
		return this.database.sql(EVIDENCE)
			.bind("sme", smeId)
			.bind("day", day)
			.bind("yearBefore", day.minusYears(1))
			.map((row) -> new Evidence(row.get("certificates", Long.class), Rupiah.of(row.get("sales", Long.class))))
			.one();
	}

	@Override
	public Mono<Void> save(Certificate certificate) {
		return bound(SAVE_CERTIFICATE, certificate.source()).bind("course", certificate.course())
			.bind("issuedOn", Parameters.in(R2dbcType.DATE, certificate.issuedOn()))
			.bind("revokedOn", Parameters.in(R2dbcType.DATE, certificate.revokedOn()))
			.then();
	}

	@Override
	public Mono<Void> save(Sale sale) {
		return bound(SAVE_SALE, sale.source()).bind("day", sale.day()).bind("amount", sale.amount().amount()).then();
	}

	@Override
	public Mono<Void> forgetCertificates() {
		return this.database.sql("delete from certificate").then();
	}

	@Override
	public Mono<Void> forgetSales() {
		return this.database.sql("delete from bazaar_sale").then();
	}

	private DatabaseClient.GenericExecuteSpec bound(String sql, Source source) {
		return this.database.sql(sql)
			.bind("subject", source.subject())
			.bind("version", source.version())
			.bind("sme", source.smeId())
			.bind("region", source.region().value());
	}

}
