package id.sentra.financing.sme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.SmeCopies;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The SMEs we know: of each what a loan asks for. */
@Repository
public class Smes extends SmeCopies<Sme> {

	Smes(DatabaseClient database, EventJson json, ObjectProvider<MergeableData> owned) {
		super(database, json, List.of("scale", "since"), Smes::sme, owned);
	}

	private static Sme sme(Readable row) {
		return new Sme(row.get("id", UUID.class), row.get("name", String.class), Columns.region(row, "region_code"),
				row.get("status", String.class), row.get("scale", String.class), row.get("since", LocalDate.class));
	}

}
