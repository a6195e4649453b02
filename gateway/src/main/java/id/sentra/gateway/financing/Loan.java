package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A loan and how it stands; its schedule where one loan was asked for. */
public record Loan(UUID id, long version, String number, String status, @Nullable UUID applicationId, UUID smeId,
		@Nullable String smeName, String regionCode, String programmeCode, long principal, int rate, int termMonths,
		String method, @Nullable LocalDate disbursedOn, @Nullable LocalDate balanceOn, Position position,
		@Nullable List<Instalment> schedule) {

	public boolean is(String wanted) {
		return this.status.equals(wanted);
	}

	/** The instalments, none if they were not asked for. */
	public List<Instalment> instalments() {
		return (this.schedule != null) ? this.schedule : List.of();
	}

	/** All instalments not yet paid, with the interest of the months to come. */
	public long leftBySchedule() {
		return instalments().stream().mapToLong(Instalment::total).sum() - this.position.paidPrincipal()
				- this.position.paidInterest();
	}

	/** How the loan stands at the end of a day. */
	public record Position(@Nullable LocalDate asOf, long owed, long paidPrincipal, long paidInterest,
			long interestOwed, long credit, int daysPastDue, int collectability, @Nullable LocalDate settledOn) {
	}

	/** One instalment. */
	public record Instalment(int number, LocalDate dueOn, long principal, long interest, long total) {
	}

}
