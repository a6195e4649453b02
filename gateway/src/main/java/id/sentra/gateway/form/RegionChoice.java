package id.sentra.gateway.form;

import java.util.List;
import java.util.Optional;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.form.Provinces.Province;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which regency or city something is in: asked of accounts that work for several, since a
 * name of a district alone does not say it.
 */
@Component
public class RegionChoice {

	private final Regions regions;

	private final Provinces provinces;

	RegionChoice(Regions regions, Provinces provinces) {
		this.regions = regions;
		this.provinces = provinces;
	}

	/** Whether the account's own region is wider than a regency. */
	public boolean isNeeded(Identity identity) {
		return RegionCode.parse(identity.region()).flatMap(RegionCode::parent).isEmpty();
	}

	/** What the account may choose, by province. */
	public List<Province> offered(Identity identity) {
		return this.provinces.all()
			.stream()
			.map((province) -> new Province(province.name(),
					province.regencies().stream().filter((regency) -> identity.sees(regency.value())).toList()))
			.filter((province) -> !province.regencies().isEmpty())
			.toList();
	}

	/**
	 * The region chosen; nothing when none is or the account has no choice.
	 * @throws ProblemException when there is no such regency, or the account may not see
	 * it
	 */
	public Optional<Chosen> chosen(Identity identity, @Nullable String asked) {
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

	/** A regency or city chosen. */
	public record Chosen(String code, String name) {
	}

}
