package id.sentra.gateway.bazaar.domain;

import java.util.List;
import java.util.UUID;

/** An applicant in the public result. */
public record ResultLine(UUID applicationId, String businessName, List<String> stalls, String status, int points,
		int waiting, String explanation) {

	public String stallNames() {
		return String.join(", ", this.stalls);
	}

}
