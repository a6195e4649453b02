package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.util.UUID;

import id.sentra.financing.schedule.domain.Terms;
import id.sentra.platform.region.RegionCode;

/** What was agreed: between whom, out of which budget, on what terms. */
public record Contract(String number, Borrower borrower, Funding funding, Terms terms, Signing signing) {

	/** The SME and its district, whose local days the loan lives by. */
	public record Borrower(UUID smeId, RegionCode region, Zone zone) {
	}

	/** The application and programme it comes from, and the region whose budget pays. */
	public record Funding(UUID applicationId, String programme, int programmeVersion, RegionCode budget) {
	}

	/** Who made the contract, and when. */
	public record Signing(String by, Instant at) {
	}

}
