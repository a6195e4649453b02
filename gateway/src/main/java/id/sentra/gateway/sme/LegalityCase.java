package id.sentra.gateway.sme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An SME's way to a permit. */
public record LegalityCase(UUID id, long version, UUID smeId, String permit, @Nullable String title,
		@Nullable String helper, @Nullable Long cost, LocalDate dueOn, boolean overdue, List<Step> steps, String state,
		@Nullable String reason, @Nullable UUID documentId, Instant openedAt, @Nullable Instant closedAt) {

	public boolean isOpen() {
		return this.state.equals("OPEN");
	}

	public long done() {
		return this.steps.stream().filter(Step::isDone).count();
	}

	/** A step; when and by whom it was done. */
	public record Step(String text, @Nullable LocalDate doneOn, @Nullable String doneBy) {

		public boolean isDone() {
			return this.doneOn != null;
		}

	}

}
