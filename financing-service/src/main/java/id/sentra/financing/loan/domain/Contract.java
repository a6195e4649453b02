package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What was agreed: between whom, out of which budget, on what terms. */
public record Contract(String number, Borrower borrower, Funding funding, LoanTerms terms, Signing signing) {

	/**
	 * The SME and its district, whose local days the loan lives by; without a name when
	 * the SME is not known here.
	 */
	public record Borrower(UUID smeId, RegionCode region, Zone zone, @Nullable String name) {
	}

	/** Where it comes from, the programme, and the region whose budget pays. */
	public record Funding(Source source, String programme, int programmeVersion, RegionCode budget) {
	}

	/**
	 * The application it was approved in; or the take-over that entered it, with the day
	 * until which its old books count.
	 */
	public record Source(UUID id, @Nullable LocalDate balanceOn) {

		public static Source application(UUID id) {
			return new Source(id, null);
		}

		public static Source takeOver(UUID id, LocalDate balanceOn) {
			return new Source(id, balanceOn);
		}

		public boolean isTakeOver() {
			return this.balanceOn != null;
		}

	}

	/** Who made the contract, and when. */
	public record Signing(String by, Instant at) {
	}

}
