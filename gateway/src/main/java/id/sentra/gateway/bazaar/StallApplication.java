package id.sentra.gateway.bazaar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An SME's application for a stall, and what became of it. */
public record StallApplication(UUID id, long version, UUID bazaarId, UUID smeId, @Nullable String smeName,
		String regionCode, String status, String trade, List<String> wishes, @Nullable Integer points,
		List<String> stalls, @Nullable Integer waiting, @Nullable String explanation, @Nullable Instant answerBy) {

	public boolean is(String wanted) {
		return this.status.equals(wanted);
	}

	/** The stalls in a line, a dash for none. */
	String stallNamesOrDash() {
		return this.stalls.isEmpty() ? "–" : stallNames();
	}

	/** The stalls in a line. */
	public String stallNames() {
		return String.join(", ", this.stalls);
	}

	public String wishNames() {
		return String.join(", ", this.wishes);
	}

}
