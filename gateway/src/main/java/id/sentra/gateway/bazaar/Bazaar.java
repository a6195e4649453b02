package id.sentra.gateway.bazaar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A bazaar; its seed is told with the result, not before. */
public record Bazaar(UUID id, long version, String status, String name, String regionCode, String venueName,
		LocalDate startsOn, LocalDate endsOn, Instant applyUntil, int answerDays, int stalls, Plan plan,
		boolean inputIsPublic, String seedCommitment, @Nullable String inputHash, @Nullable String seed,
		@Nullable String resultHash, @Nullable Instant publishedAt) {

	public boolean is(String wanted) {
		return this.status.equals(wanted);
	}

	/** Whether one may still apply. */
	public boolean isOpen(Instant now) {
		return is("ANNOUNCED") && now.isBefore(this.applyUntil);
	}

	public boolean isPublished() {
		return is("PUBLISHED") || is("CLOSED");
	}

	/**
	 * Its zones, what each reserve is for, the trades admitted, the table of points, how
	 * many stalls one may ask for, and whether there are reserves that are not shown.
	 */
	public record Plan(List<ZonePlan> zones, Map<String, String> reserves, List<Trade> trades, Points points,
			int mostStalls, boolean reservesHidden) {
	}

	/**
	 * A trade that may stand there, with its limit and the reserve it is bound to if any.
	 */
	public record Trade(String trade, @Nullable Integer maxStalls, @Nullable String onlyReserve) {
	}

	/** Priority points by criterion, as they are published. */
	public record Points(String version, String legalBasis, LocalDate from, Map<String, Integer> points) {
	}

}
