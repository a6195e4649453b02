package id.sentra.gateway.programme;

import java.util.Locale;
import java.util.Optional;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class RegionNames {

	private final Regions regions;

	private final MessageSource messages;

	RegionNames(Regions regions, MessageSource messages) {
		this.regions = regions;
		this.messages = messages;
	}

	boolean exists(String code) {
		return known(code).isPresent();
	}

	String of(String code, Locale locale) {
		return code.equals(Identity.WHOLE_COUNTRY) ? this.messages.getMessage("region.country", null, locale)
				: known(code).orElse(code);
	}

	private Optional<String> known(String code) {
		return RegionCode.parse(code).flatMap(this.regions::name);
	}

}
