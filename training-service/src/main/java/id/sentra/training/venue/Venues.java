package id.sentra.training.venue;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.training.catalogue.CatalogueRepository;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

@Repository
public class Venues extends CatalogueRepository<Venue, UUID> {

	Venues(DatabaseClient database) {
		super(database, "venue", "id, version, region_code, name, seats, active", SortColumn.id("added", "id"),
				new Column<>("id", Venue::id),
				List.of(new Column<>("name", Venue::name), new Column<>("seats", Venue::seats)));
	}

	@Override
	protected Venue entry(Readable row) {
		return new Venue(Columns.id(row, "id"), Columns.longNumber(row, "version"), Columns.region(row, "region_code"),
				Columns.text(row, "name"), Columns.number(row, "seats"), Columns.flag(row, "active"));
	}

}
