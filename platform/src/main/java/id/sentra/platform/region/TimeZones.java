package id.sentra.platform.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The time zone of each province: WIB, WITA or WIT (Keppres 41/1987); see
 * {@code region/SOURCE-time-zones.md}.
 */
public final class TimeZones {

	private static final String CAPITAL = "31";

	private static final int PROVINCE_LENGTH = 2;

	private final Map<String, TimeZone> byProvince;

	private TimeZones(Map<String, TimeZone> byProvince) {
		this.byProvince = byProvince;
	}

	/** The list shipped with the platform. */
	public static TimeZones load() {
		Map<String, TimeZone> zones = new TreeMap<>();
		try (InputStream in = TimeZones.class.getResourceAsStream("/region/time-zones.csv");
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			rows.forEach((row) -> zones.put(row.getField("province"),
					new TimeZone(ZoneId.of(row.getField("zone")), row.getField("abbreviation"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new TimeZones(Map.copyOf(zones));
	}

	/** The zone a region lies in. */
	public TimeZone of(RegionCode region) {
		TimeZone zone = this.byProvince.get(region.value().substring(0, PROVINCE_LENGTH));
		return (zone != null) ? zone : ofCapital();
	}

	/** The zone of the capital, for what is about no region. */
	public TimeZone ofCapital() {
		return this.byProvince.get(CAPITAL);
	}

	/** A zone and what people call it. */
	public record TimeZone(ZoneId zone, String abbreviation) {
	}

}
