package id.sentra.training.trainer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.sql.Conditions;
import id.sentra.training.trainer.domain.Trainer;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The trainers there are. Every method works within the transaction of its caller. */
@Repository
public class Trainers {

	private static final String SELECT = "select id, version, region_code, name, username, active from trainer";

	private final DatabaseClient database;

	Trainers(DatabaseClient database) {
		this.database = database;
	}

	public Mono<List<Trainer>> findAll(Collection<UUID> ids) {
		return this.database.sql(SELECT + " where id = any(:ids)")
			.bind("ids", ids.toArray(UUID[]::new))
			.map(Trainers::trainer)
			.all()
			.collectList();
	}

	/** At most {@code limit} of a region, in the order of their ids. */
	public Mono<List<Trainer>> list(@Nullable RegionCode region, @Nullable UUID after, int limit) {
		Conditions sql = new Conditions().inRegion("region_code", "region", region).and("id > :after", "after", after);
		return sql.bind(this.database.sql(SELECT + sql.where() + " order by id limit " + limit))
			.map(Trainers::trainer)
			.all()
			.collectList();
	}

	/** Whether it was not there yet. */
	public Mono<Boolean> add(Trainer trainer) {
		return this.database
			.sql("""
					insert into trainer (id, version, region_code, name, username) values (:id, 1, :region, :name, :username)
					on conflict do nothing""")
			.bind("id", trainer.id())
			.bind("region", trainer.region().value())
			.bind("name", trainer.name())
			.bind("username", trainer.username())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Whether it was of the version before and its username is not another's. */
	public Mono<Boolean> save(Trainer trainer) {
		return this.database.sql("""
				update trainer set version = :version, name = :name, username = :username, active = :active
				where id = :id and version = :version - 1""")
			.bind("id", trainer.id())
			.bind("version", trainer.version())
			.bind("name", trainer.name())
			.bind("username", trainer.username())
			.bind("active", trainer.active())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	private static Trainer trainer(Readable row) {
		return new Trainer(row.get("id", UUID.class), row.get("version", Long.class),
				new RegionCode(row.get("region_code", String.class)), row.get("name", String.class),
				row.get("username", String.class), row.get("active", Boolean.class));
	}

}
