package id.sentra.bazaar.bazaar;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.bazaar.bazaar.domain.Wish;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

final class ApplicationRows {

	private static final String COLUMNS = "*, (select name from sme where sme.id = sme_id) as sme_name";

	static final String SELECT = "select " + COLUMNS + " from application";

	static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, "application", "-applied", SortColumn.id("applied", "id"),
			SortColumn.text("trade", "trade"), SortColumn.text("district", "region_code"));

	private ApplicationRows() {
	}

	static Application application(Readable row) {
		Need need = new Need(Columns.number(row, "min_stalls"), Columns.number(row, "max_stalls"),
				Set.copyOf(Columns.texts(row, "facilities")), Boolean.TRUE.equals(row.get("any_stall", Boolean.class)));
		Set<Criterion> criteria = Columns.texts(row, "criteria")
			.stream()
			.map(Criterion::valueOf)
			.collect(Collectors.toSet());
		return new Application(Columns.id(row, "id"), Columns.longNumber(row, "version"), Columns.id(row, "bazaar_id"),
				new Application.Party(Columns.id(row, "sme_id"), Columns.region(row, "region_code"),
						row.get("sme_name", String.class)),
				new Wish(Columns.text(row, "trade"), Columns.texts(row, "wishes"), need),
				Columns.constant(row, "status", ApplicationStatus.class), criteria, row.get("points", Integer.class),
				placement(row), row.get("cause", String.class));
	}

	private static @Nullable Placement placement(Readable row) {
		String reason = row.get("reason", String.class);
		OffsetDateTime answerBy = row.get("answer_by", OffsetDateTime.class);
		return (reason == null) ? null
				: new Placement(Columns.texts(row, "stalls"), Columns.number(row, "wish"),
						Columns.number(row, "waiting"), Reason.valueOf(reason), Columns.flag(row, "reason_hidden"),
						(answerBy != null) ? answerBy.toInstant() : null);
	}

}
