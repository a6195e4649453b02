package id.sentra.registry.sme.web;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.ETags;
import id.sentra.registry.sme.Villages;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.web.SmeResponse.PlaceResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers about SMEs, with the names of places and the entity tag.
 */
@Component
class SmeResponses {

	private final Regions regions;

	private final Villages villages;

	SmeResponses(Regions regions, Villages villages) {
		this.regions = regions;
		this.villages = villages;
	}

	ResponseEntity<SmeResponse> ok(Sme sme) {
		return ResponseEntity.ok().eTag(ETags.of(sme.version())).body(of(sme));
	}

	SmeResponse of(Sme sme) {
		Location location = sme.profile().location();
		RegionCode village = location.village();
		return SmeResponse.of(sme,
				new PlaceResponse(location.district().value(), this.regions.name(location.district()).orElse(""),
						(village != null) ? village.value() : null,
						(village != null) ? this.villages.name(village).orElse(null) : null));
	}

}
