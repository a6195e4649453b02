package id.sentra.bazaar.sme;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An SME as registry last told of it; {@code version} is registry's, {@code region} its
 * district, {@code since} when the business began.
 */
public record Sme(UUID id, long version, String name, RegionCode region, @Nullable String kbliCode,
		@Nullable String kbliEdition, String scale, String ownerGender, boolean lowIncomeHousehold, String status,
		@Nullable UUID clusterId, @Nullable LocalDate since) {
}
