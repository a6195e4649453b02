package id.sentra.gateway.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;

import org.springframework.stereotype.Component;

/** Where a business can be. */
@Component
public class Provinces {

	private final Regions regions;

	private final List<Province> all;

	Provinces(Regions regions) {
		this.regions = regions;
		Map<String, List<Option>> byProvince = new LinkedHashMap<>();
		regions.regencies()
			.forEach((code, name) -> byProvince
				.computeIfAbsent(code.parent().flatMap(regions::name).orElse(""), (province) -> new ArrayList<>())
				.add(new Option(code.value(), name)));
		this.all = byProvince.entrySet().stream().map((one) -> new Province(one.getKey(), one.getValue())).toList();
	}

	public List<Province> all() {
		return this.all;
	}

	public List<Option> districts(String regency) {
		return RegionCode.parse(regency)
			.filter(RegionCode::isRegency)
			.map((code) -> this.regions.districtsWithin(code)
				.entrySet()
				.stream()
				.map((one) -> new Option(one.getKey().value(), one.getValue()))
				.toList())
			.orElse(List.of());
	}

	/** What a region is called; its code when it is none. */
	public String name(String code) {
		return RegionCode.parse(code).flatMap(this.regions::name).orElse(code);
	}

	/** A province and its regencies and cities. */
	public record Province(String name, List<Option> regencies) {
	}

}
