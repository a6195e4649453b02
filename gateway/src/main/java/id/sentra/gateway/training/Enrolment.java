package id.sentra.gateway.training;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An SME's place in a session; the position counts from 1 while it waits. */
public record Enrolment(UUID id, long version, String state, @Nullable Integer position, UUID sessionId,
		String courseName, String sessionTitle, Instant startsAt, UUID smeId, String smeName, String regionCode,
		@Nullable Integer scoreBefore, @Nullable Integer scoreAfter) {

	public boolean hasSeat() {
		return this.state.equals("CONFIRMED") || this.state.equals("ATTENDED") || this.state.equals("ABSENT");
	}

	public boolean waits() {
		return this.state.equals("WAITING");
	}

	public boolean mayBeGivenUp() {
		return this.state.equals("CONFIRMED") || waits();
	}

}
