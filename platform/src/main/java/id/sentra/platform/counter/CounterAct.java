package id.sentra.platform.counter;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something an officer did for an owner.
 *
 * @param visit the visit to the counter, which the registry keeps with its proof
 * @param officer who did it; not told to owners
 * @param action an event's type, or {@code changed} where nobody is told
 */
public record CounterAct(UUID visit, UUID smeId, @Nullable String officer, Instant at, String command, String action,
		@Nullable String subjectKind, @Nullable UUID subjectId) {

	CounterAct withoutOfficer() {
		return new CounterAct(this.visit, this.smeId, null, this.at, this.command, this.action, this.subjectKind,
				this.subjectId);
	}

}
