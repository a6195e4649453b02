package id.sentra.registry.sme.web;

import java.util.List;
import java.util.Optional;

import id.sentra.platform.error.Refused;
import id.sentra.platform.paging.Page;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.SignedIn;
import id.sentra.registry.sme.Villages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Villages (kelurahan, desa) to choose among. */
@RestController
class VillageController {

	private final Villages villages;

	private final Regions regions;

	VillageController(Villages villages, Regions regions) {
		this.villages = villages;
		this.regions = regions;
	}

	/** Those of a district or a regency; none of a region that has none. */
	@SignedIn
	@GetMapping("/api/registry/villages")
	Page<VillageResponse> within(@RequestParam String region) {
		RegionCode within = Optional.ofNullable(RegionParameter.read(region, this.regions))
			.filter((code) -> code.isRegency() || code.isDistrict())
			.orElseThrow(() -> new Refused("bad-region"));
		List<VillageResponse> found = this.villages.within(within)
			.entrySet()
			.stream()
			.map((one) -> new VillageResponse(one.getKey().value(), one.getValue()))
			.toList();
		return new Page<>(found, null);
	}

	/** Code and name. */
	record VillageResponse(String code, String name) {
	}

}
