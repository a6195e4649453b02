package id.sentra.financing.trackrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.trackrecord.domain.Evidence;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Certificates and sales as training and bazaars told of them. */
@Repository
public class TrackRecords {

	/** A row of what an SME has shown, with parameters {@code sme} and {@code day}. */
	public static final String EVIDENCE = """
			select (select count(distinct course_code) from certificate
					where sme_id = :sme and issued_on <= :day and (revoked_on is null or revoked_on > :day)) as certificates,
				(select coalesce(sum(amount), 0)::bigint from bazaar_sale
					where sme_id = :sme and sale_day <= :day and sale_day > (:day::date - interval '1 year')::date) as sales,
				(select coalesce(sum(amount), 0)::bigint from bazaar_sale
					where confirmed and sme_id = :sme and sale_day <= :day
						and sale_day > (:day::date - interval '1 year')::date) as confirmed_sales""";

	/** The newest event of an enrolment counts, with the day of issue of an earlier. */
	private static final String SAVE_CERTIFICATES = """
			insert into certificate (enrolment_id, version, sme_id, region_code, course_code, issued_on, revoked_on)
			select distinct on ("enrolmentId") "enrolmentId", version, sme_survivor("smeId"), region, course,
				coalesce("issuedOn", max("issuedOn") over (partition by "enrolmentId")), "revokedOn"
			from json_to_recordset(:told::json) as told ("enrolmentId" uuid, version bigint, "smeId" uuid, region text,
				course text, "issuedOn" date, "revokedOn" date)
			order by "enrolmentId", version desc
			on conflict (enrolment_id) do update set (version, sme_id, region_code, course_code, issued_on, revoked_on) =
				(excluded.version, excluded.sme_id, excluded.region_code, excluded.course_code,
				coalesce(excluded.issued_on, certificate.issued_on), excluded.revoked_on)
			where certificate.version < excluded.version""";

	private static final String SAVE_SALES = """
			insert into bazaar_sale (stall_application_id, sale_day, version, sme_id, region_code, amount, confirmed)
			select distinct on ("applicationId", day) "applicationId", day, version, sme_survivor("smeId"), region, amount,
				confirmed
			from json_to_recordset(:told::json) as told ("applicationId" uuid, day date, version bigint, "smeId" uuid,
				region text, amount bigint, confirmed boolean)
			order by "applicationId", day, version desc
			on conflict (stall_application_id, sale_day) do update set (version, sme_id, region_code, amount, confirmed)
				= (excluded.version, excluded.sme_id, excluded.region_code, excluded.amount, excluded.confirmed)
			where bazaar_sale.version < excluded.version""";

	private final DatabaseClient database;

	private final JsonMapper json;

	TrackRecords(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** What such a row says. */
	public static Evidence evidence(Readable row) {
		return new Evidence(row.get("certificates", Long.class), Columns.rupiah(row, "sales"),
				Columns.rupiah(row, "confirmed_sales"));
	}

	/** Keeps of each enrolment the newest that is known. */
	public Mono<Void> saveCertificates(List<Certificate> certificates) {
		return save(SAVE_CERTIFICATES, certificates);
	}

	/** Keeps of each stall's day the newest report that is known. */
	public Mono<Void> saveSales(List<Sale> sales) {
		return save(SAVE_SALES, sales);
	}

	private Mono<Void> save(String sql, List<?> told) {
		if (told.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(sql).bind("told", this.json.writeValueAsString(told)).then();
	}

	public Mono<Void> forgetCertificates() {
		return this.database.sql("delete from certificate").then();
	}

	public Mono<Void> forgetSales() {
		return this.database.sql("delete from bazaar_sale").then();
	}

	/**
	 * A certificate as an event tells of it; revoked when the day of it is known, which
	 * an event may tell without the day of issue.
	 */
	public record Certificate(UUID enrolmentId, long version, UUID smeId, RegionCode region, String course,
			@Nullable LocalDate issuedOn, @Nullable LocalDate revokedOn) {
	}

	/** Sales of one day at a stall; confirmed when the dinas said so. */
	public record Sale(UUID applicationId, long version, UUID smeId, RegionCode region, LocalDate day, Rupiah amount,
			boolean confirmed) {
	}

}
