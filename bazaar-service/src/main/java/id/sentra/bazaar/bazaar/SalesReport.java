package id.sentra.bazaar.bazaar;

import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** What an owner says that a stall sold on a day, and at which bazaar. */
public record SalesReport(UUID applicationId, UUID smeId, @Nullable String smeName, UUID bazaarId, String bazaarName,
		Application.Sales sales) {

	static SalesReport of(Readable row) {
		return new SalesReport(Columns.id(row, "application_id"), Columns.id(row, "sme_id"),
				row.get("sme_name", String.class), Columns.id(row, "bazaar_id"), Columns.text(row, "bazaar_name"),
				SalesReports.day(row));
	}

}
