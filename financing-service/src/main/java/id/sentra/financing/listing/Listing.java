package id.sentra.financing.listing;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** What a list is asked for: a region, a status, a page. */
public record Listing(@Nullable RegionCode region, @Nullable String status, PageRequest page) {
}
