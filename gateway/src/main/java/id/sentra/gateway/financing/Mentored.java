package id.sentra.gateway.financing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Whether a borrower has a mentor now, and the day of the last visit. */
record Mentored(boolean mentored, @Nullable LocalDate lastVisitOn, @Nullable Latest latest) {

	/** The sentence's key. */
	public String key() {
		String visited = (this.lastVisitOn != null) ? "visited" : "unvisited";
		return "loan.mentoring." + (this.mentored ? "yes." : "no.") + visited;
	}

	/** The open mentoring, or else the latest. */
	public record Latest(String mentorCode, int goals, int goalsMet, int visits) {
	}

}
