package id.sentra.registry.sme.domain;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where the business is: district (kecamatan), village (kelurahan) and street address.
 * Its text form leaves the street out.
 */
public record Location(RegionCode district, @Nullable RegionCode village, @Nullable String street) {

	public Location {
		if (!district.isDistrict() || (village != null && !village.isWithin(district))) {
			throw new IllegalArgumentException("a location is a district, and a village within it");
		}
	}

	/** The regency or city the district lies in. */
	public RegionCode regency() {
		return this.district.parent().orElseThrow();
	}

	Location completedBy(Location older) {
		boolean sameDistrict = this.district.equals(older.district);
		return new Location(this.district, sameDistrict ? Profile.either(this.village, older.village) : this.village,
				Profile.either(this.street, older.street));
	}

	@Override
	public String toString() {
		return "Location[" + this.district + "]";
	}

}
