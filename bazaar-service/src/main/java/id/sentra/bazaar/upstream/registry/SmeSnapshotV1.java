package id.sentra.bazaar.upstream.registry;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.bazaar.sme.Sme;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The public snapshot of an SME that every event of {@code registry.sme} carries; see
 * registry-service/contracts.
 */
record SmeSnapshotV1(UUID smeId, String name, RegionCode regionCode, @Nullable String kbliCode,
		@Nullable String kbliEdition, String scale, String ownerGender, boolean lowIncomeHousehold, String status,
		@Nullable UUID clusterId, @Nullable LocalDate since) {

	Sme toSme(long version) {
		return new Sme(this.smeId, version, this.name, this.regionCode, this.kbliCode, this.kbliEdition, this.scale,
				this.ownerGender, this.lowIncomeHousehold, this.status, this.clusterId, this.since);
	}

}
