package id.sentra.registry.sme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;

/**
 * Villages (kelurahan, desa) by code and by name. Read once, at the start, and kept as
 * the lines of each regency: 3 MB, and nothing to wait for when asked. Source:
 * {@code region/SOURCE-villages.md}.
 */
public final class Villages {

	private static final int REGENCY_LENGTH = 5;

	private final Map<String, String> regencies;

	public Villages() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Villages.class.getResourceAsStream("/region/villages.csv")),
				StandardCharsets.UTF_8))) {
			this.regencies = lines.lines()
				.skip(1)
				.collect(Collectors.groupingBy((line) -> line.substring(0, REGENCY_LENGTH),
						Collectors.joining("\n", "\n", "\n")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Name of a village, or nothing when there is no such village. */
	public Optional<String> name(RegionCode village) {
		String lines = regency(village);
		int at = lines.indexOf("\n" + village.value() + ",");
		return (at >= 0) ? Optional.of(name(lines.substring(at + 1, lines.indexOf('\n', at + 1)))) : Optional.empty();
	}

	/** Villages of a district by their name as {@link Regions#plain} leaves it. */
	public Map<String, RegionCode> byPlainName(RegionCode district) {
		Map<String, RegionCode> found = new HashMap<>();
		regency(district).lines()
			.filter((line) -> line.startsWith(district.value() + "."))
			.forEach((line) -> found.put(Regions.plain(name(line)),
					new RegionCode(line.substring(0, line.indexOf(',')))));
		return found;
	}

	/** Villages of a district or a regency by code, in the order of the official list. */
	public Map<RegionCode, String> within(RegionCode region) {
		Map<RegionCode, String> found = new LinkedHashMap<>();
		regency(region).lines()
			.filter((line) -> line.startsWith(region.value() + "."))
			.forEach((line) -> found.put(new RegionCode(line.substring(0, line.indexOf(','))), name(line)));
		return found;
	}

	private String regency(RegionCode within) {
		String code = within.value();
		return this.regencies.getOrDefault(code.substring(0, Math.min(REGENCY_LENGTH, code.length())), "");
	}

	private static String name(String line) {
		return line.split(",", 3)[2].replace("\"", "");
	}

}
