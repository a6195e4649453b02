package id.sentra.registry.imports;

import java.util.List;
import java.util.UUID;

import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.spreadsheet.Field;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a row, by its place in the file: in which version the SME is that
 * it is about, none when there is none; the row before it that is about the same SME; why
 * it would be rejected, what it would change, and the SME it may be a duplicate of.
 */
public record PreviewedRow(int place, Outcome outcome, @Nullable Long version, @Nullable Integer before,
		Detail detail) {

	boolean clears() {
		return this.outcome == Outcome.CHANGED && this.detail.changes().stream().anyMatch(Change::clears);
	}

	/** All that is not counted; the name is that of the business. */
	public record Detail(@Nullable String name, List<Reason> reasons, List<Change> changes, @Nullable UUID similar) {
	}

	/**
	 * A field before and after. What reaches or identifies a person is masked.
	 */
	public record Change(Field field, @Nullable String before, @Nullable String after) {

		boolean clears() {
			return this.after == null;
		}

	}

}
