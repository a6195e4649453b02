package id.sentra.training.trainer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.training.catalogue.CatalogueRepository;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
public class Trainers extends CatalogueRepository<Trainer, UUID> {

	Trainers(DatabaseClient database) {
		super(database, "trainer", "id, version, region_code, name, username, active", SortColumn.id("added", "id"),
				new Column<>("id", Trainer::id),
				List.of(new Column<>("name", Trainer::name), new Column<>("username", Trainer::username)));
	}

	public Mono<List<Trainer>> findAll(Collection<UUID> ids) {
		return findAll(new Conditions().and("id = any(:ids)", "ids", ids.toArray(UUID[]::new)));
	}

	@Override
	protected Trainer entry(Readable row) {
		return new Trainer(Columns.id(row, "id"), Columns.longNumber(row, "version"),
				Columns.region(row, "region_code"), Columns.text(row, "name"), Columns.text(row, "username"),
				Columns.flag(row, "active"));
	}

}
