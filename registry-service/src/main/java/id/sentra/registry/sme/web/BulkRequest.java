package id.sentra.registry.sme.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.registry.sme.BulkVerification;
import id.sentra.registry.sme.BulkVerification.Seen;
import org.jspecify.annotations.Nullable;

/**
 * SMEs to decide about at once, each in the version that was seen; at most
 * {@link BulkVerification#MOST}.
 */
record BulkRequest(@Nullable List<@Nullable Row> smes) {

	List<Seen> read() {
		if (this.smes == null || this.smes.isEmpty() || this.smes.size() > BulkVerification.MOST) {
			throw new Refused("bulk-size", BulkVerification.MOST);
		}
		return this.smes.stream().map(BulkRequest::seen).toList();
	}

	private static Seen seen(@Nullable Row row) {
		if (row == null || row.id() == null || row.version() == null) {
			throw new Refused("bulk-row");
		}
		return new Seen(Objects.requireNonNull(row.id()), Objects.requireNonNull(row.version()));
	}

	record Row(@Nullable UUID id, @Nullable Long version) {
	}

}
