package id.sentra.registry.sme.web;

import java.util.List;
import java.util.UUID;

import id.sentra.registry.sme.BulkVerification.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of many SMEs: how many of each, and each by itself.
 */
record BulkResponse(int verified, int already, int refused, List<Row> results) {

	/**
	 * One SME: its version now, or a stable code and a sentence why not.
	 */
	record Row(UUID id, Outcome result, @Nullable Long version, @Nullable String code, @Nullable String detail) {
	}

}
