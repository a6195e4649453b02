package id.sentra.training.mentor;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.training.catalogue.CatalogueRepository;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
public class Mentors extends CatalogueRepository<Mentor, UUID> {

	private final DatabaseClient database;

	Mentors(DatabaseClient database) {
		super(database, "mentor", "id, version, region_code, code, name, username, active",
				SortColumn.id("added", "id"), new Column<>("id", Mentor::id),
				List.of(new Column<>("code", Mentor::code), new Column<>("name", Mentor::name),
						new Column<>("username", Mentor::username)));
		this.database = database;
	}

	/** A code that no mentor has. */
	Mono<String> nextCode() {
		return this.database.sql("select 'M-' || nextval('mentor_code') as code")
			.map((row) -> Columns.text(row, "code"))
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
		return new Mentor(Columns.id(row, "id"), Columns.longNumber(row, "version"), Columns.region(row, "region_code"),
				Columns.text(row, "code"), Columns.text(row, "name"), Columns.text(row, "username"),
				Columns.flag(row, "active"));
	}

}
