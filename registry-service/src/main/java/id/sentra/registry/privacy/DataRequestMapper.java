package id.sentra.registry.privacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.sql.Columns;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.privacy.domain.DataRequest.Answer;
import id.sentra.registry.privacy.domain.DataRequest.Asked;
import id.sentra.registry.privacy.domain.DataRequest.Details;
import id.sentra.registry.privacy.domain.DataRequest.Subject;
import id.sentra.registry.privacy.domain.PersonalField;
import id.sentra.registry.privacy.domain.RequestChannel;
import id.sentra.registry.privacy.domain.RequestKind;
import id.sentra.registry.privacy.domain.RequestState;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** A request from a row of table {@code data_request}. */
final class DataRequestMapper {

	private DataRequestMapper() {
	}

	static DataRequest request(Readable row) {
		Set<PersonalField> fields = Arrays.stream(row.get("fields", String[].class))
			.map(PersonalField::valueOf)
			.collect(Collectors.toSet());
		Details details = new Details(Columns.constant(row, "kind", RequestKind.class),
				Columns.constant(row, "channel", RequestChannel.class), fields);
		Asked asked = new Asked(details, row.get("received_at", Instant.class), row.get("received_by", String.class),
				row.get("due_at", Instant.class), row.get("rules_version", String.class));
		return new DataRequest(row.get("id", UUID.class), row.get("version", Long.class),
				new Subject(row.get("sme_id", UUID.class), Columns.region(row, "region_code"),
						row.get("sme_name", String.class)),
				asked, answer(row));
	}

	private static @Nullable Answer answer(Readable row) {
		Instant at = row.get("answered_at", Instant.class);
		return (at == null) ? null : new Answer(Columns.constant(row, "state", RequestState.class),
				row.get("reason", String.class), at, row.get("answered_by", String.class));
	}

}
