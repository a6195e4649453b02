package id.sentra.gateway.page;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;

import org.springframework.stereotype.Component;

/** What regions are called on pages. */
@Component
public final class PlaceNames {

	private final Regions regions;

	PlaceNames(Regions regions) {
		this.regions = regions;
	}

	/** The name; the code itself where there is none. */
	public String of(String code) {
		return Identity.WHOLE_COUNTRY.equals(code) ? "Indonesia"
				: RegionCode.parse(code).flatMap(this.regions::name).orElse(code);
	}

}
