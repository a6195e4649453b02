package id.sentra.registry.imports.domain;

import java.util.List;

/**
 * A row that is not taken in, with every reason there is.
 */
public record RejectedRow(int row, List<Reason> reasons) {

	public RejectedRow {
		if (reasons.isEmpty()) {
			throw new IllegalArgumentException("a row is rejected for a reason");
		}
		reasons = List.copyOf(reasons);
	}

}
