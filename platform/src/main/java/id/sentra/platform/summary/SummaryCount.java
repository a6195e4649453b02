package id.sentra.platform.summary;

import id.sentra.platform.region.RegionCode;

/**
 * How many of a subject are in a region and state.
 *
 * @param subject what is counted, as a rule rows of the table of that name
 */
public record SummaryCount(String subject, RegionCode region, String state, long count) {
}
