package id.sentra.gateway.training;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An SME's place in a session; the position counts from 1 while it waits, certified is
 * whether its attendance and scores stay as they are.
 */
public record Enrolment(UUID id, long version, String state, @Nullable Integer position, UUID sessionId,
		String courseCode, String courseName, String sessionTitle, Instant startsAt, UUID smeId, String smeName,
		String regionCode, @Nullable Integer scoreBefore, @Nullable Integer scoreAfter, @Nullable String cancelReason,
		boolean certified) {

	public boolean hasSeat() {
		return this.state.equals("CONFIRMED") || this.state.equals("ATTENDED") || this.state.equals("ABSENT");
	}

	public boolean waits() {
		return this.state.equals("WAITING");
	}

	public boolean isCancelled() {
		return this.state.equals("CANCELLED");
	}

	/** Whether it was cancelled by somebody else than the owner. */
	public boolean isTaken() {
		return isCancelled() && this.cancelReason != null && !this.cancelReason.equals("OWNER");
	}

	/** Whether the session was cancelled, or none of its seats became free. */
	public boolean isLostWithSession() {
		return "SESSION_CANCELLED".equals(this.cancelReason) || "SESSION_OVER".equals(this.cancelReason);
	}

	public boolean mayBeGivenUp() {
		return this.state.equals("CONFIRMED") || waits();
	}

}
