package id.sentra.gateway.form;

import java.util.List;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;

import org.springframework.stereotype.Component;

/** The kecamatan somebody may choose among. */
@Component
public class Districts {

	private final Regions regions;

	Districts(Regions regions) {
		this.regions = regions;
	}

	/** Those of the own regency or city; none for whoever sees more than one. */
	public List<Option> of(CurrentUser user) {
		return RegionCode.parse(user.known().region())
			.filter((region) -> region.isRegency() || region.isDistrict())
			.map((region) -> this.regions.districtsWithin(region)
				.entrySet()
				.stream()
				.map((entry) -> new Option(entry.getKey().value(), entry.getValue()))
				.toList())
			.orElse(List.of());
	}

}
