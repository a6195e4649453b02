package id.sentra.platform.tally;

import id.sentra.platform.region.RegionCode;

/** How many rows of a table are in a region and state. */
public record Tally(RegionCode region, String state, long count) {
}
