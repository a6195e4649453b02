package id.sentra.training.session.domain;

import java.util.EnumSet;
import java.util.Set;

public enum SessionState {

	SCHEDULED, CANCELLED, COMPLETED;

	/** What it may become from here; nothing where it ends. */
	public Set<SessionState> next() {
		return switch (this) {
			case SCHEDULED -> EnumSet.of(CANCELLED, COMPLETED);
			case CANCELLED, COMPLETED -> EnumSet.noneOf(SessionState.class);
		};
	}

}
