package id.sentra.gateway.acting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A visit of an owner to the counter, its proof, and what the owner said of it. */
public record CounterVisit(UUID id, UUID smeId, String businessName, String regionCode, @Nullable String officer,
		String proof, List<UUID> files, boolean ownerAccount, Instant openedAt, Instant endsAt,
		@Nullable Instant endedAt, boolean open, String objectionState, @Nullable String objection,
		@Nullable Instant objectedAt, @Nullable String outcome, @Nullable String answer, @Nullable String answeredBy,
		@Nullable Instant answeredAt) {

	public boolean isObjectedTo() {
		return !this.objectionState.equals("NONE");
	}

	/** Whether an objection waits for an answer. */
	public boolean waits() {
		return this.objectionState.equals("OPEN");
	}

	@Override
	public String toString() {
		return "CounterVisit[" + this.id + "]";
	}

}
