package id.sentra.financing.listing;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What a list is asked for: a region, a status, up to {@code limit} rows after an id. */
public record Listing(@Nullable RegionCode region, @Nullable String status, @Nullable UUID after, int limit) {
}
