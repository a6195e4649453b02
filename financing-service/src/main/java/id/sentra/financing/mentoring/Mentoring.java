package id.sentra.financing.mentoring;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A mentoring of an SME as training last told of it; goals are counted, the mentor is a
 * code.
 */
public record Mentoring(UUID mentoringId, long version, UUID smeId, RegionCode region, String state, String mentorCode,
		LocalDate from, LocalDate until, int goals, int goalsMet, int visits, @Nullable LocalDate lastVisitOn) {

	/** Whether the mentor is beside the SME still. */
	public boolean isOpen() {
		return this.state.equals("PLANNED") || this.state.equals("ACTIVE");
	}

}
