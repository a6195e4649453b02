package id.sentra.gateway.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which regency or city a file is for: asked of accounts that work for several, since a
 * name of a district alone does not say it.
 */
@Component
class RegionChoice {

	private final Regions regions;

	RegionChoice(Regions regions) {
		this.regions = regions;
	}

	/** Whether the account's own region is wider than a regency. */
	boolean isNeeded(Identity identity) {
		return RegionCode.parse(identity.region()).flatMap(RegionCode::parent).isEmpty();
	}

	/** What the account may choose, by province. */
	List<Province> offered(Identity identity) {
		Map<String, Map<String, String>> byProvince = new LinkedHashMap<>();
		this.regions.regencies().forEach((code, name) -> {
			if (identity.sees(code.value())) {
				byProvince.computeIfAbsent(province(code), (province) -> new LinkedHashMap<>()).put(code.value(), name);
			}
		});
		List<Province> offered = new ArrayList<>();
		byProvince.forEach((name, regencies) -> offered.add(new Province(name, regencies)));
		return offered;
	}

	/**
	 * The region chosen; nothing when none is or the account has no choice.
	 * @throws ProblemException when there is no such regency, or the account may not see
	 * it
	 */
	Optional<Chosen> chosen(Identity identity, @Nullable String asked) {
		if (asked == null || asked.isBlank() || !isNeeded(identity)) {
			return Optional.empty();
		}
		Chosen chosen = RegionCode.parse(asked)
			.filter(RegionCode::isRegency)
			.flatMap((code) -> this.regions.name(code).map((name) -> new Chosen(code.value(), name)))
			.orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND.problem()));
		if (!identity.sees(chosen.code())) {
			throw new ProblemException(ProblemCode.REGION_NOT_ALLOWED.problem());
		}
		return Optional.of(chosen);
	}

	private String province(RegionCode regency) {
		return regency.parent().flatMap(this.regions::name).orElse("");
	}

	/** A province and its regencies and cities by code. */
	record Province(String name, Map<String, String> regencies) {
	}

	/** A regency or city chosen. */
	record Chosen(String code, String name) {
	}

}
