package id.sentra.training.venue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.sql.Conditions;
import id.sentra.training.venue.domain.Venue;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The venues there are. Every method works within the transaction of its caller. */
@Repository
public class Venues {

	private static final String SELECT = "select id, version, region_code, name, seats, active from venue";

	private final DatabaseClient database;

	Venues(DatabaseClient database) {
		this.database = database;
	}

	public Mono<List<Venue>> findAll(Collection<UUID> ids) {
		return this.database.sql(SELECT + " where id = any(:ids)")
			.bind("ids", ids.toArray(UUID[]::new))
			.map(Venues::venue)
			.all()
			.collectList();
	}

	/** At most {@code limit} of a region, in the order of their ids. */
	public Mono<List<Venue>> list(@Nullable RegionCode region, @Nullable UUID after, int limit) {
		Conditions sql = new Conditions().inRegion("region_code", "region", region).and("id > :after", "after", after);
		return sql.bind(this.database.sql(SELECT + sql.where() + " order by id limit " + limit))
			.map(Venues::venue)
			.all()
			.collectList();
	}

	/** Whether it was not there yet. */
	public Mono<Boolean> add(Venue venue) {
		return this.database.sql("""
				insert into venue (id, version, region_code, name, seats) values (:id, 1, :region, :name, :seats)
				on conflict do nothing""")
			.bind("id", venue.id())
			.bind("region", venue.region().value())
			.bind("name", venue.name())
			.bind("seats", venue.seats())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/**
	 * Whether it was of the version before and its name in its district is not another's.
	 */
	public Mono<Boolean> save(Venue venue) {
		return this.database.sql("""
				update venue set version = :version, name = :name, seats = :seats, active = :active
				where id = :id and version = :version - 1""")
			.bind("id", venue.id())
			.bind("version", venue.version())
			.bind("name", venue.name())
			.bind("seats", venue.seats())
			.bind("active", venue.active())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	private static Venue venue(Readable row) {
		return new Venue(row.get("id", UUID.class), row.get("version", Long.class),
				new RegionCode(row.get("region_code", String.class)), row.get("name", String.class),
				row.get("seats", Integer.class), row.get("active", Boolean.class));
	}

}
