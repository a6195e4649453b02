package id.sentra.training.certificate;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
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

	/** The newest first. */
	Mono<List<Certificate>> list(Search search, Scope scope, int limit) {
		CertificateState state = search.state();
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", search.region())
			.and("state = :state", "state", (state != null) ? state.name() : null)
			.and("session_id = :session", "session", search.session())
			.and("id < :after", "after", search.after());
		return sql.bind(this.database.sql(CertificateSql.SELECT + sql.where() + " order by id desc limit " + limit))
			.map(CertificateSql::certificate)
			.all()
			.collectList();
	}

	/** SMEs with at least one valid certificate, in the order of their ids. */
	Mono<List<TrainedSme>> trained(@Nullable RegionCode region, @Nullable UUID after, Scope scope, int limit) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.and("valid > 0")
			.inRegion("region_code", "region", region)
			.and("sme_id > :after", "after", after);
		return sql
			.bind(this.database.sql("select sme_id, sme_name, region_code, valid from trained_sme" + sql.where()
					+ " order by sme_id limit " + limit))
			.map((row) -> new TrainedSme(Columns.id(row, "sme_id"), Columns.text(row, "sme_name"),
					Columns.region(row, "region_code"), Columns.number(row, "valid")))
			.all()
			.collectList();
	}

	/** What is looked for; after the last one of the page before. */
	record Search(@Nullable RegionCode region, @Nullable CertificateState state, @Nullable UUID session,
			@Nullable UUID after) {
	}

	/** An SME and how many valid certificates it has. */
	record TrainedSme(UUID smeId, String name, RegionCode region, int certificates) {
	}

}
