package id.sentra.platform.summary;

import id.sentra.platform.region.RegionCode;

/** How many rows of a table are in a region and state. */
public record SummaryCount(RegionCode region, String state, long count) {
}
