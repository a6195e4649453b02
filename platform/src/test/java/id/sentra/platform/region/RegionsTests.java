package id.sentra.platform.region;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegionsTests {

	private final Regions regions = Regions.load();

	private final RegionCode tanjungpinang = RegionCode.of("21.72");

	@Test
	void knowsTheNamesOfTheMinistry() {
		assertThat(this.regions.name(this.tanjungpinang)).contains("Kota Tanjung Pinang");
		assertThat(this.regions.districtsWithin(this.tanjungpinang)).hasSize(4);
		assertThat(this.regions.regencies()).hasSize(514).containsEntry(this.tanjungpinang, "Kota Tanjung Pinang");
		assertThat(this.regions.districtsWithin(RegionCode.of("21.72.04"))).containsValue("Bukit Bestari").hasSize(1);
	}

	@Test
	void findsADistrictHoweverAnOfficeSpellsIt() {
		for (String spelling : new String[] { "Tanjungpinang Timur", "TANJUNG PINANG TIMUR", "Kec. Tanjungpinang Timur",
				"kecamatan tanjung-pinang  timur" }) {
			assertThat(this.regions.districtByName(this.tanjungpinang, spelling)).as(spelling)
				.contains(RegionCode.of("21.72.02"));
		}
		assertThat(this.regions.districtByName(this.tanjungpinang, "Kemayoran")).isEmpty();
		assertThat(this.regions.districtByName(this.tanjungpinang, "")).isEmpty();
	}

	@Test
	void liesWithinByWholeParts() {
		assertThat(RegionCode.of("21.72.01").isWithin(this.tanjungpinang)).isTrue();
		assertThat(this.tanjungpinang.isWithin(this.tanjungpinang)).isTrue();
		assertThat(this.tanjungpinang.isWithin(RegionCode.of("21.72.01"))).isFalse();
		assertThat(RegionCode.of("21").isWithin(RegionCode.of("22"))).isFalse();
		assertThatThrownBy(() -> RegionCode.of("21.7")).isInstanceOf(IllegalArgumentException.class);
	}

}
