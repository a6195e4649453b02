package id.sentra.bazaar.sme;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sme.SmeCopy;

/**
 * An SME as registry last told of it; {@code region} is its district. What the priorities
 * of a bazaar rest on stands in the table alone, where they are counted.
 */
public record Sme(UUID id, String name, RegionCode region, String status) implements SmeCopy {
}
