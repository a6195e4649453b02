package id.sentra.gateway.agreement;

import org.jspecify.annotations.Nullable;

/** An agreement as its partner sees it by the link. */
record PartnerView(String smeName, String partnerName, String kind, String status, int round, String proposedBy,
		Agreement.Terms terms, String hash, boolean smeSigned, boolean partnerSigned, @Nullable String contactKind,
		boolean proved) {

	/** Whether the terms are not the partner's own, so that it may answer with others. */
	public boolean mayCounter() {
		return this.proposedBy.equals("SME");
	}

}
