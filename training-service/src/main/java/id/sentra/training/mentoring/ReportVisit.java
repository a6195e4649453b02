package id.sentra.training.mentoring;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.SortedSet;

import id.sentra.training.mentoring.domain.VisitPlace;
import id.sentra.training.mentoring.domain.VisitReport;

/** What a mentor reports; the time is that on the clock where the SME is. */
public record ReportVisit(LocalDateTime startedAt, int minutes, VisitPlace place, VisitReport.Notes notes,
		SortedSet<Integer> goalsMet) {

	VisitReport in(ZoneId zone) {
		return new VisitReport(this.startedAt.atZone(zone).toInstant(), this.minutes, this.place, this.notes,
				this.goalsMet);
	}

}
