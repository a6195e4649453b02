package id.sentra.gateway.bazaar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

	/** Its zones, trades admitted, and how many stalls one may ask for. */
	public record Plan(List<ZonePlan> zones, List<Trade> trades, int mostStalls) {
	}

	/** A trade that may stand there. */
	public record Trade(String trade) {
	}

}
