package id.sentra.bazaar.bazaar.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an application stands, and what may then happen to it. */
public enum ApplicationStatus {

	SUBMITTED, WITHDRAWN,
	/** Has a stall and must answer. */
	ALLOCATED,
	/** Has none and waits for one. */
	WAITLISTED, ACCEPTED,
	/** Turned down by the applicant, not answered in time, or in vain to the end. */
	DECLINED,
	/** Given back after it was accepted. */
	RELEASED;

	/** What happens to an application. */
	public enum Step {

		WITHDRAW, PLACE, ACCEPT, DECLINE, RELEASE, REPORT_SALES

	}

	/** Whether stalls are held in this status. */
	public boolean holds() {
		return this == ALLOCATED || this == ACCEPTED;
	}

	/** Where the step can lead to; nowhere when it may not be taken. */
	public Set<ApplicationStatus> after(Step step) {
		Map<Step, Set<ApplicationStatus>> next = switch (this) {
			case SUBMITTED ->
				Map.of(Step.WITHDRAW, EnumSet.of(WITHDRAWN), Step.PLACE, EnumSet.of(ALLOCATED, WAITLISTED));
			case WAITLISTED ->
				Map.of(Step.PLACE, EnumSet.of(ALLOCATED, WAITLISTED), Step.DECLINE, EnumSet.of(DECLINED));
			case ALLOCATED -> Map.of(Step.ACCEPT, EnumSet.of(ACCEPTED), Step.DECLINE, EnumSet.of(DECLINED));
			case ACCEPTED -> Map.of(Step.RELEASE, EnumSet.of(RELEASED), Step.REPORT_SALES, EnumSet.of(ACCEPTED));
			case WITHDRAWN, DECLINED, RELEASED -> Map.of();
		};
		return next.getOrDefault(step, Set.of());
	}

}
