package id.sentra.platform.sme;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The public snapshot of an SME that every event of {@code registry.sme} carries; see
 * {@code sme-snapshot} in registry-service/contracts. {@code regionCode} is its district,
 * {@code since} when the business began, {@code mergedInto} the SME that a duplicate was
 * merged into.
 */
public record SmeSnapshot(UUID smeId, String name, RegionCode regionCode, @Nullable String kbliCode,
		@Nullable String kbliEdition, String scale, String ownerGender, boolean lowIncomeHousehold, String status,
		@Nullable UUID clusterId, @Nullable LocalDate since, @Nullable UUID mergedInto) {
}
