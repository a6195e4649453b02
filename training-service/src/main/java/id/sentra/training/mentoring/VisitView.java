package id.sentra.training.mentoring;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.mentoring.domain.Visit;

/** A visit, whether a later record corrects it, and what is told with it. */
public record VisitView(Visit visit, boolean corrected, String mentorName, RegionCode region) {
}
