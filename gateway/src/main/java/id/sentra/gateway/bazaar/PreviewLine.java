package id.sentra.gateway.bazaar;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What an allocation makes of an applicant before it is published, and why. */
record PreviewLine(UUID applicationId, UUID smeId, @Nullable String smeName, String trade, List<String> wishes,
		List<String> stalls, int waiting, String reason, @Nullable String explanation) {

	public String stallNames() {
		return String.join(", ", this.stalls);
	}

	public String wishNames() {
		return String.join(", ", this.wishes);
	}

}
