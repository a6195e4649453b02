package id.sentra.registry.duplicates;

import java.util.Locale;
import java.util.Optional;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.registry.duplicates.DuplicateCandidate.Side;
import id.sentra.registry.duplicates.DuplicateResponse.SideResponse;
import id.sentra.registry.duplicates.DuplicateResponse.SignResponse;
import id.sentra.registry.sme.Villages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Pairs in the reader's language. The sentence of sign {@code X} is the message
 * {@code double.X}.
 */
@Component
class DuplicateResponses {

	private final MessageSource messages;

	private final Regions regions;

	private final Villages villages;

	DuplicateResponses(MessageSource messages, Regions regions, Villages villages) {
		this.messages = messages;
		this.regions = regions;
		this.villages = villages;
	}

	DuplicateResponse of(DuplicateCandidate pair, Locale locale) {
		return new DuplicateResponse(pair.score(),
				pair.reasons()
					.stream()
					.map((sign) -> new SignResponse(sign,
							String.valueOf(this.messages.getMessage("double." + sign, null, sign, locale))))
					.toList(),
				side(pair.first()), side(pair.second()), pair.foundAt());
	}

	private SideResponse side(Side side) {
		return new SideResponse(side.id(), side.version(), side.businessName(), side.product(), side.ownerName(),
				side.status(), side.regionCode(), name(side.regionCode()), side.villageCode(),
				Optional.ofNullable(side.villageCode())
					.flatMap(RegionCode::parse)
					.flatMap(this.villages::name)
					.orElse(null),
				side.registeredAt(), side.source());
	}

	private String name(String region) {
		return RegionCode.parse(region).flatMap(this.regions::name).orElse(region);
	}

}
