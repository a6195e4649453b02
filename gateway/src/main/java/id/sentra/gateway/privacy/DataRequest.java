package id.sentra.gateway.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What an owner asked about the own data, by when it is due, and the answer. */
public record DataRequest(UUID id, long version, UUID smeId, @Nullable String smeName, String regionName, String kind,
		List<String> fields, String channel, String state, Instant receivedAt, @Nullable String receivedBy,
		Instant dueAt, @Nullable Long hoursLeft, @Nullable String reason, @Nullable Instant answeredAt,
		@Nullable String answeredBy, List<String> reasons) {

	public boolean isOpen() {
		return this.state.equals("RECEIVED");
	}

	public boolean is(String asked) {
		return this.kind.equals(asked);
	}

	/** Whether what is held can be read. */
	public boolean opens() {
		return is("ACCESS") && this.state.equals("DONE");
	}

	/** Whether less than a day is left. */
	public boolean isUrgent() {
		return this.hoursLeft != null && this.hoursLeft < 24;
	}

}
