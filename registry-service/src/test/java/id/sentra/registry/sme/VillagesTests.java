package id.sentra.registry.sme;

import id.sentra.platform.region.RegionCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VillagesTests {

	private final Villages villages = new Villages();

	@Test
	void a_village_is_known_by_its_code() {
		assertThat(this.villages.name(new RegionCode("21.72.01.1002"))).contains("Kemboja");
		assertThat(this.villages.name(new RegionCode("11.01.01.2001"))).contains("Keude Bakongan");
		assertThat(this.villages.name(new RegionCode("21.72.01.9999"))).isEmpty();
		assertThat(this.villages.name(new RegionCode("21.72.01"))).isEmpty();
		assertThat(this.villages.name(new RegionCode("21"))).isEmpty();
	}

	@Test
	void the_villages_of_a_district_are_its_own_only() {
		assertThat(this.villages.byPlainName(new RegionCode("21.72.01")))
			.containsEntry("kemboja", new RegionCode("21.72.01.1002"))
			.allSatisfy((name, code) -> assertThat(code.value()).startsWith("21.72.01."));
		assertThat(this.villages.byPlainName(new RegionCode("99.99.99"))).isEmpty();
	}

}
