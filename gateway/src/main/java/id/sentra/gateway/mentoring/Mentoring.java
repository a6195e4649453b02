package id.sentra.gateway.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A mentor beside an SME for a while; goals are numbered from 1. */
public record Mentoring(UUID id, long version, String state, @Nullable String reasonCode, UUID smeId, String smeName,
		String regionCode, UUID mentorId, String mentorCode, String mentorName, LocalDate from, LocalDate until,
		List<Goal> goals, int visits, @Nullable LocalDate lastVisitOn) {

	public boolean isOpen() {
		return this.state.equals("PLANNED") || this.state.equals("ACTIVE");
	}

	/** Whether it can be completed: all goals met, or its time over, and visited. */
	public boolean isDone(LocalDate today) {
		return this.state.equals("ACTIVE") && (met() == this.goals.size() || today.isAfter(this.until));
	}

	public long met() {
		return this.goals.stream().filter(Goal::met).count();
	}

	/** What was agreed to reach. */
	public record Goal(int number, String kind, String text, boolean met) {

		/** The name of its box in the form of a visit. */
		public String field() {
			return "goal-" + this.number;
		}

	}

}
