package id.sentra.platform.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeZonesTests {

	private final TimeZones zones = TimeZones.load();

	@Test
	void a_region_has_the_zone_of_its_province() {
		assertThat(this.zones.of(RegionCode.of("21.72.01")).abbreviation()).isEqualTo("WIB");
		assertThat(this.zones.of(RegionCode.of("51.71")).abbreviation()).isEqualTo("WITA");
		assertThat(this.zones.of(RegionCode.of("81")).abbreviation()).isEqualTo("WIT");
	}

	@Test
	void every_province_has_one_and_it_is_as_far_from_utc_as_it_is_called() throws IOException {
		String provinces = new String(TimeZones.class.getResourceAsStream("/region/provinces.csv").readAllBytes(),
				StandardCharsets.UTF_8);
		String listed = new String(TimeZones.class.getResourceAsStream("/region/time-zones.csv").readAllBytes(),
				StandardCharsets.UTF_8);
		assertThat(codes(listed)).containsExactlyElementsOf(codes(provinces));
		for (String code : codes(provinces)) {
			TimeZones.TimeZone zone = this.zones.of(RegionCode.of(code));
			int hours = zone.zone().getRules().getOffset(Instant.EPOCH.plusSeconds(1_790_000_000)).getTotalSeconds()
					/ 3600;
			assertThat(List.of("WIB", "WITA", "WIT").indexOf(zone.abbreviation())).isEqualTo(hours - 7);
		}
	}

	private static List<String> codes(String csv) {
		return csv.lines().skip(1).map((line) -> line.substring(0, 2)).toList();
	}

}
