package id.sentra.training.mentor;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.catalogue.CatalogueRepository;
import id.sentra.training.sql.Conditions;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The mentors there are. */
@Repository
public class Mentors extends CatalogueRepository<Mentor, UUID> {

	private final DatabaseClient database;

	Mentors(DatabaseClient database) {
		super(database, "mentor", "select id, version, region_code, code, name, username, active from mentor",
				new Column<>("id", Mentor::id), List.of(new Column<>("code", Mentor::code),
						new Column<>("name", Mentor::name), new Column<>("username", Mentor::username)));
		this.database = database;
	}

	/** A code that no mentor has. */
	Mono<String> nextCode() {
		return this.database.sql("select 'M-' || nextval('mentor_code') as code")
			.map((row) -> row.get("code", String.class))
			.one();
	}

	/** Those of the region, and those of the regions it lies in. */
	@Override
	protected Conditions within(@Nullable RegionCode region) {
		return new Conditions().and(
				"(starts_with(region_code || '.', :region || '.') or starts_with(:region || '.', region_code || '.'))",
				"region", (region != null) ? region.value() : null);
	}

	@Override
	protected Mentor entry(Readable row) {
		return new Mentor(row.get("id", UUID.class), row.get("version", Long.class),
				new RegionCode(row.get("region_code", String.class)), row.get("code", String.class),
				row.get("name", String.class), row.get("username", String.class), row.get("active", Boolean.class));
	}

}
