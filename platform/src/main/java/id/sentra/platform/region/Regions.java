package id.sentra.platform.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Provinces, regencies and districts by code and by name. Source: wilayah (cahyadsn),
 * Open Database License; see {@code region/SOURCE.md}.
 */
public final class Regions {

	private final NavigableMap<String, String> names = new TreeMap<>();

	private Regions() {
	}

	/**
	 * The list shipped with the platform: 39 provinces, 514 regencies and cities, 7,285
	 * districts.
	 */
	public static Regions load() {
		Regions regions = new Regions();
		List.of("provinces.csv", "regencies.csv", "districts.csv").forEach(regions::read);
		return regions;
	}

	public Optional<String> name(RegionCode code) {
		return Optional.ofNullable(this.names.get(code.value()));
	}

	public boolean exists(RegionCode code) {
		return this.names.containsKey(code.value());
	}

	/** Districts within a region, by code, ascending. */
	public Map<RegionCode, String> districtsWithin(RegionCode region) {
		return only(RegionCode::isDistrict, this.names.subMap(region.value(), true, region.value() + "/", false));
	}

	/** All regencies and cities, by code, ascending. */
	public Map<RegionCode, String> regencies() {
		return only(RegionCode::isRegency, this.names);
	}

	private static Map<RegionCode, String> only(Predicate<RegionCode> kind, Map<String, String> names) {
		return names.entrySet()
			.stream()
			.filter((entry) -> kind.test(new RegionCode(entry.getKey())))
			.collect(Collectors.toMap((entry) -> new RegionCode(entry.getKey()), Map.Entry::getValue, (a, b) -> a,
					TreeMap::new));
	}

	/**
	 * The district of that name within a region, whatever the case, spaces and dots:
	 * {@code Tanjungpinang Timur} is {@code Tanjung Pinang Timur}, and
	 * {@code Kec. Bukit Bestari} is {@code Bukit Bestari}. Nothing when unknown or when
	 * two districts there share the name.
	 */
	public Optional<RegionCode> districtByName(RegionCode region, String name) {
		String wanted = plain(name);
		List<RegionCode> found = districtsWithin(region).entrySet()
			.stream()
			.filter((entry) -> plain(entry.getValue()).equals(wanted))
			.map(Map.Entry::getKey)
			.toList();
		return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
	}

	/**
	 * A name of a place stripped of what people write differently: case, spaces, dots,
	 * "Kecamatan".
	 */
	public static String plain(String name) {
		return name.toLowerCase(Locale.ROOT)
			.strip()
			.replaceFirst("^(kecamatan|kec\\b\\.?|kelurahan|kel\\b\\.?|desa)\\s*", "")
			.replaceAll("[^a-z0-9]", "");
	}

	private void read(String file) {
		try (InputStream in = Regions.class.getResourceAsStream("/region/" + file);
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			rows.forEach((row) -> this.names.put(row.getField("code"), row.getField("name")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
