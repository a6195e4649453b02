package id.sentra.training.trainer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.catalogue.CatalogueRepository;
import id.sentra.training.sql.Conditions;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The trainers there are. */
@Repository
public class Trainers extends CatalogueRepository<Trainer, UUID> {

	Trainers(DatabaseClient database) {
		super(database, "trainer", "select id, version, region_code, name, username, active from trainer",
				new Column<>("id", Trainer::id),
				List.of(new Column<>("name", Trainer::name), new Column<>("username", Trainer::username)));
	}

	public Mono<List<Trainer>> findAll(Collection<UUID> ids) {
		return findAll(new Conditions().and("id = any(:ids)", "ids", ids.toArray(UUID[]::new)), "");
	}

	@Override
	protected Trainer entry(Readable row) {
		return new Trainer(row.get("id", UUID.class), row.get("version", Long.class),
				new RegionCode(row.get("region_code", String.class)), row.get("name", String.class),
				row.get("username", String.class), row.get("active", Boolean.class));
	}

}
