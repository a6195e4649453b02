package id.sentra.registry.cluster;

import java.util.Optional;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.sme.domain.BusinessName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A cluster from a request; refused with every field that is wrong.
 */
@Component
class ClusterParser {

	private static final int LONGEST = 200;

	private final Regions regions;

	ClusterParser(Regions regions) {
		this.regions = regions;
	}

	Formation formation(ClusterRequest request) {
		RequestFields fields = new RequestFields();
		Field<String> name = text(fields, "name", request.name());
		Field<String> product = text(fields, "product", request.product());
		Field<RegionCode> region = fields.parsed("regionCode", request.regionCode(), "district",
				(text) -> RegionCode.parse(text).filter((code) -> code.isDistrict() && this.regions.exists(code)));
		return new Formation(name.value(), product.value(), region.value());
	}

	private static Field<String> text(RequestFields fields, String field, @Nullable String given) {
		Field<String> read = fields.parsed(field, given, "size", (text) -> Optional.of(text)
			.filter((line) -> line.length() <= LONGEST && line.indexOf(0) < 0 && !BusinessName.of(line).isEmpty()));
		fields.check(field, "personal-data", read, (line) -> !PublicText.carriesPersonalData(line));
		return read;
	}

	/**
	 * What is to be formed.
	 */
	record Formation(String name, String product, RegionCode region) {
	}

}
