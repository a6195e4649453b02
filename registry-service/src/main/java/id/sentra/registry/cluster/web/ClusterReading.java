package id.sentra.registry.cluster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.text.PublicText;
import id.sentra.registry.sme.domain.BusinessName;
import id.sentra.registry.sme.domain.ProfileText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A cluster from a request; refused with every field that is wrong.
 */
@Component
class ClusterReading {

	private static final int LONGEST = 200;

	private final Regions regions;

	ClusterReading(Regions regions) {
		this.regions = regions;
	}

	Formation formation(ClusterRequest request) {
		List<FieldProblem> problems = new ArrayList<>();
		String name = text("name", request.name(), problems);
		String product = text("product", request.product(), problems);
		Optional<RegionCode> region = Optional.ofNullable(request.regionCode())
			.map(String::strip)
			.flatMap(RegionCode::parse)
			.filter((code) -> code.isDistrict() && this.regions.exists(code));
		if (region.isEmpty()) {
			problems.add(new FieldProblem("regionCode", "district"));
		}
		if (!problems.isEmpty()) {
			throw Refused.fields(problems);
		}
		return new Formation(name, product, region.orElseThrow());
	}

	private static String text(String field, @Nullable String given, List<FieldProblem> problems) {
		String text = (given != null) ? given.strip() : "";
		if (text.isEmpty()) {
			problems.add(new FieldProblem(field, "not-blank"));
		}
		else if (!ProfileText.isWhole(text)) {
			problems.add(new FieldProblem(field, "broken-text"));
		}
		else if (text.length() > LONGEST || text.indexOf(0) >= 0 || BusinessName.of(text).isEmpty()) {
			problems.add(new FieldProblem(field, "size"));
		}
		else if (PublicText.carriesPersonalData(text)) {
			problems.add(new FieldProblem(field, "personal-data"));
		}
		return text;
	}

	/**
	 * What is to be formed.
	 */
	record Formation(String name, String product, RegionCode region) {
	}

}
