package id.sentra.training.mentor;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.mentor.domain.Mentor;
import id.sentra.training.sql.Conditions;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The mentors there are. Every method works within the transaction of its caller. */
@Repository
public class Mentors {

	private static final String SELECT = "select id, version, region_code, code, name, username, active from mentor";

	private final DatabaseClient database;

	Mentors(DatabaseClient database) {
		this.database = database;
	}

	public Mono<Mentor> find(UUID id) {
		return this.database.sql(SELECT + " where id = :id").bind("id", id).map(Mentors::mentor).one();
	}

	/** Those of the region, and those of the regions it lies in. */
	/** At most {@code limit} of a region, in the order of their ids. */
	public Mono<List<Mentor>> list(@Nullable RegionCode region, @Nullable UUID after, int limit) {
		Conditions sql = new Conditions()
			.and("(starts_with(region_code || '.', :region || '.') or starts_with(:region || '.', region_code || '.'))",
					"region", (region != null) ? region.value() : null)
			.and("id > :after", "after", after);
		return sql.bind(this.database.sql(SELECT + sql.where() + " order by id limit " + limit))
			.map(Mentors::mentor)
			.all()
			.collectList();
	}

	/** A code that no mentor has. */
	public Mono<String> nextCode() {
		return this.database.sql("select 'M-' || nextval('mentor_code') as code")
			.map((row) -> row.get("code", String.class))
			.one();
	}

	/** Whether its account was no mentor's yet. */
	public Mono<Boolean> add(Mentor mentor) {
		return this.database.sql("""
				insert into mentor (id, version, region_code, code, name, username)
				values (:id, 1, :region, :code, :name, :username) on conflict do nothing""")
			.bind("id", mentor.id())
			.bind("region", mentor.region().value())
			.bind("code", mentor.badge().code())
			.bind("name", mentor.badge().name())
			.bind("username", mentor.badge().username())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Whether it was of the version before. */
	public Mono<Boolean> save(Mentor mentor) {
		return this.database.sql("""
				update mentor set version = :version, name = :name, username = :username, active = :active
				where id = :id and version = :version - 1""")
			.bind("id", mentor.id())
			.bind("version", mentor.version())
			.bind("name", mentor.badge().name())
			.bind("username", mentor.badge().username())
			.bind("active", mentor.active())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	private static Mentor mentor(Readable row) {
		return new Mentor(row.get("id", UUID.class), row.get("version", Long.class),
				new RegionCode(row.get("region_code", String.class)), new Mentor.Badge(row.get("code", String.class),
						row.get("name", String.class), row.get("username", String.class)),
				row.get("active", Boolean.class));
	}

}
