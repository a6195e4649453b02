package id.sentra.registry.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.registry.sme.Villages;
import org.jspecify.annotations.Nullable;

/**
 * Districts and villages of one region by the names people give them. A name that two
 * districts share stands for none.
 */
final class Places {

	private final Map<String, Optional<RegionCode>> districts = new HashMap<>();

	private final Map<RegionCode, Map<String, RegionCode>> villages = new HashMap<>();

	private final Map<String, String> plain = new HashMap<>();

	private final Regions regions;

	private final Villages known;

	Places(RegionCode region, Regions regions, Villages villages) {
		this.regions = regions;
		this.known = villages;
		regions.districtsWithin(region).forEach((code, name) -> {
			this.districts.merge(Regions.plain(name), Optional.of(code), (a, b) -> Optional.empty());
			this.districts.put(Regions.plain(code.value()), Optional.of(code));
			this.villages.put(code, villages.byPlainName(code));
		});
	}

	Optional<RegionCode> district(String name) {
		return this.districts.getOrDefault(plain(name), Optional.empty());
	}

	Optional<RegionCode> village(@Nullable RegionCode district, String name) {
		return (district != null) ? Optional.ofNullable(this.villages.get(district).get(plain(name)))
				: Optional.empty();
	}

	/** How a district or village is called. */
	String name(RegionCode code) {
		return this.regions.name(code).or(() -> this.known.name(code)).orElse(code.value());
	}

	/**
	 * Remembered, because the same few names come again on every row; not without end.
	 */
	private String plain(String name) {
		if (this.plain.size() > 10_000) {
			this.plain.clear();
		}
		return this.plain.computeIfAbsent(name, Regions::plain);
	}

}
