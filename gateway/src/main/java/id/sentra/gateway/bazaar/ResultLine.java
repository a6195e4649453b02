package id.sentra.gateway.bazaar;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An applicant in the public result. */
record ResultLine(UUID applicationId, @Nullable String businessName, List<String> stalls, String status,
		@Nullable Integer points, @Nullable Integer waiting, @Nullable String explanation) {

	public String stallNames() {
		return String.join(", ", this.stalls);
	}

}
