package id.sentra.training.certificate;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.certificate.domain.CertificateNumber;
import id.sentra.training.certificate.domain.CertificateState;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The certificates there are. Every method works within the transaction of its caller.
 */
@Repository
class Certificates {

	private static final KeysetQuery LIST = KeysetQuery.of("*", "certificate", "-issued", SortColumn.id("issued", "id"),
			SortColumn.day("held", "held_on"), SortColumn.text("name", "business_name"),
			SortColumn.text("district", "region_code"));

	private static final KeysetQuery TRAINED = KeysetQuery.of("*", "trained_sme", "name",
			SortColumn.id("sme", "sme_id"), SortColumn.text("name", "sme_name"),
			SortColumn.text("district", "region_code"), SortColumn.integer("certificates", "valid"));

	private final DatabaseClient database;

	Certificates(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Takes the next serial numbers of a regency and year; the last one of them. Others
	 * wait until the transaction ends, and get the same ones if it fails.
	 */
	Mono<Integer> takeSerials(RegionCode regency, int year, int count) {
		return this.database.sql("""
				insert into certificate_counter as c (regency, year, last) values (:regency, :year, :count)
				on conflict (regency, year) do update set last = c.last + excluded.last returning last""")
			.bind("regency", regency.value())
			.bind("year", year)
			.bind("count", count)
			.map((row) -> Columns.number(row, "last"))
			.one();
	}

	Mono<Void> add(List<Certificate> certificates) {
		return CertificateSql.bind(this.database.sql(CertificateSql.ADD), certificates).then();
	}

	/** Whether the certificate was of the version before. */
	Mono<Boolean> saveRevoked(Certificate certificate) {
		return CertificateSql.bindRevocation(this.database.sql(CertificateSql.REVOKE), certificate)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	Mono<Certificate> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql(CertificateSql.SELECT + sql.where())).map(CertificateSql::certificate).one();
	}

	Mono<Certificate> find(CertificateNumber number) {
		return this.database
			.sql(CertificateSql.SELECT + " where regency = :regency and year = :year and serial = :serial")
			.bind("regency", number.regency().value())
			.bind("year", number.year())
			.bind("serial", number.serial())
			.map(CertificateSql::certificate)
			.one();
	}

	Mono<Integer> countOf(UUID session) {
		return this.database.sql("select count(*) from certificate where session_id = :session")
			.bind("session", session)
			.map((row) -> row.get(0, Number.class).intValue())
			.one();
	}

	/** Usually the newest first. */
	Mono<Page<Certificate>> list(Search search, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", search.region())
			.and("state = :state", "state", search.state())
			.and("session_id = :session", "session", search.session())
			.and("sme_id = :sme", "sme", search.sme());
		if (search.number() != null) {
			CertificateNumber.parse(search.number())
				.map((number) -> sql.and("regency = :regency and year = :year and serial = :serial")
					.with("regency", number.regency().value())
					.with("year", number.year())
					.with("serial", number.serial()))
				.orElseGet(() -> sql.and("false"));
		}
		return LIST.read(this.database, sql, search.page(), CertificateSql::certificate);
	}

	/** SMEs with at least one valid certificate, usually by their names. */
	Mono<Page<TrainedSme>> trained(@Nullable RegionCode region, PageRequest page, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.and("valid > 0")
			.inRegion("region_code", "region", region);
		return TRAINED.read(this.database, sql, page, (row) -> new TrainedSme(Columns.id(row, "sme_id"),
				Columns.text(row, "sme_name"), Columns.region(row, "region_code"), Columns.number(row, "valid")));
	}

	/** What is looked for. */
	record Search(@Nullable RegionCode region, @Nullable CertificateState state, @Nullable UUID session,
			@Nullable UUID sme, @Nullable String number, PageRequest page) {
	}

	/** An SME and how many valid certificates it has. */
	record TrainedSme(UUID smeId, String name, RegionCode region, int certificates) {
	}

}
