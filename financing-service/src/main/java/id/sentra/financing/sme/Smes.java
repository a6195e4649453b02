package id.sentra.financing.sme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sme.SmeCopies;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The SMEs we know: of each what a loan asks for. */
@Repository
public class Smes extends SmeCopies<Sme> {

	Smes(DatabaseClient database, EventJson json) {
		super(database, json, List.of("scale", "since"), Smes::sme);
	}

	private static Sme sme(Readable row) {
		return new Sme(row.get("id", UUID.class), row.get("name", String.class),
				new RegionCode(row.get("region_code", String.class)), row.get("status", String.class),
				row.get("scale", String.class), row.get("since", LocalDate.class));
	}

}
