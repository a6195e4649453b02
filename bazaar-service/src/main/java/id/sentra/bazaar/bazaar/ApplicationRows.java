package id.sentra.bazaar.bazaar;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.bazaar.bazaar.domain.Wish;
import id.sentra.platform.region.RegionCode;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** Applications as rows. */
final class ApplicationRows {

	private ApplicationRows() {
	}

	static Application application(Readable row) {
		Need need = new Need(number(row, "min_stalls"), number(row, "max_stalls"), Set.copyOf(list(row, "facilities")),
				Boolean.TRUE.equals(row.get("any_stall", Boolean.class)));
		Set<Criterion> criteria = list(row, "criteria").stream().map(Criterion::valueOf).collect(Collectors.toSet());
		return new Application(id(row, "id"), Objects.requireNonNull(row.get("version", Long.class)),
				id(row, "bazaar_id"), new Application.Party(id(row, "sme_id"), RegionCode.of(text(row, "region_code"))),
				new Wish(text(row, "trade"), list(row, "wishes"), need), ApplicationStatus.valueOf(text(row, "status")),
				criteria, row.get("points", Integer.class), placement(row));
	}

	private static @Nullable Placement placement(Readable row) {
		String reason = row.get("reason", String.class);
		OffsetDateTime answerBy = row.get("answer_by", OffsetDateTime.class);
		return (reason == null) ? null : new Placement(list(row, "stalls"), number(row, "wish"), number(row, "waiting"),
				Reason.valueOf(reason), (answerBy != null) ? answerBy.toInstant() : null);
	}

	static List<String> list(Readable row, String column) {
		return Arrays.asList(Objects.requireNonNull(row.get(column, String[].class)));
	}

	static UUID id(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, UUID.class));
	}

	static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

	static int number(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, Integer.class));
	}

}
