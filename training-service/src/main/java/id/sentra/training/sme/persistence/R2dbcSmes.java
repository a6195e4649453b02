package id.sentra.training.sme.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.training.sme.application.Sme;
import id.sentra.training.sme.application.Smes;
import id.sentra.training.sql.Conditions;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcSmes implements Smes {

	private static final String SAVE = """
			insert into sme (id, version, name, region_code, kbli_code, kbli_edition, scale, owner_gender,
				low_income_household, status, cluster_id, since)
			values (:id, :version, :name, :region, :kbliCode, :kbliEdition, :scale, :gender, :lowIncome, :status, :cluster,
				:since)
			on conflict (id) do update set (version, name, region_code, kbli_code, kbli_edition, scale, owner_gender,
				low_income_household, status, cluster_id, since) = (excluded.version, excluded.name, excluded.region_code,
				excluded.kbli_code, excluded.kbli_edition, excluded.scale, excluded.owner_gender,
				excluded.low_income_household, excluded.status, excluded.cluster_id, excluded.since)
			where sme.version < excluded.version""";

	private final DatabaseClient database;

	R2dbcSmes(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Void> save(Sme sme) {
		return this.database.sql(SAVE)
			.bind("id", sme.id())
			.bind("version", sme.version())
			.bind("name", sme.name())
			.bind("region", sme.region().value())
			.bind("kbliCode", Parameters.in(R2dbcType.VARCHAR, sme.kbliCode()))
			.bind("kbliEdition", Parameters.in(R2dbcType.VARCHAR, sme.kbliEdition()))
			.bind("scale", sme.scale())
			.bind("gender", sme.ownerGender())
			.bind("lowIncome", sme.lowIncomeHousehold())
			.bind("status", sme.status())
			.bind("cluster", Parameters.in(PostgresqlObjectId.UUID, sme.clusterId()))
			.bind("since", Parameters.in(R2dbcType.DATE, sme.since()))
			.fetch()
			.rowsUpdated()
			.then();
	}

	@Override
	public Mono<List<Sme>> findAll(Collection<UUID> ids, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "id")
			.and("id = any(:ids)", "ids", ids.toArray(UUID[]::new));
		return sql.bind(this.database.sql("select * from sme" + sql.where())).map(R2dbcSmes::sme).all().collectList();
	}

	@Override
	public Mono<Void> deleteAll() {
		return this.database.sql("delete from sme").then();
	}

	private static Sme sme(Readable row) {
		return new Sme(row.get("id", UUID.class), row.get("version", Long.class), row.get("name", String.class),
				new RegionCode(row.get("region_code", String.class)), row.get("kbli_code", String.class),
				row.get("kbli_edition", String.class), row.get("scale", String.class),
				row.get("owner_gender", String.class), row.get("low_income_household", Boolean.class),
				row.get("status", String.class), row.get("cluster_id", UUID.class), row.get("since", LocalDate.class));
	}

}
