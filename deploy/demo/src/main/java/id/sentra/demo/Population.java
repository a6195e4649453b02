package id.sentra.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.sentra.demo.Enterprise.Business;
import id.sentra.demo.Enterprise.Owner;
import id.sentra.demo.Enterprise.Premises;

/**
 * All micro enterprises of Tanjungpinang, as many per kecamatan as were counted; always
 * the same ones.
 */
final class Population {

	private static final long SEED = 2172;

	private static final int ADULT = 17;

	private static final LocalDate OLDEST_BIRTH = LocalDate.of(1952, 1, 1);

	private final SeededRandom random = new SeededRandom(SEED);

	private final Owners owners = new Owners(this.random);

	private final Businesses businesses = new Businesses(this.random);

	private final List<Row> villages = Row.all("villages.csv");

	private final List<Row> streets = Row.all("streets.csv");

	static List<Enterprise> ofTanjungpinang() {
		Population population = new Population();
		List<Enterprise> all = new ArrayList<>();
		for (District district : districts()) {
			for (int i = 0; i < district.enterprises(); i++) {
				all.add(population.next(district));
			}
		}
		return all;
	}

	static List<District> districts() {
		return Row.all("districts.csv").stream().map(District::of).toList();
	}

	private Enterprise next(District district) {
		LocalDate birth = this.random.between(OLDEST_BIRTH, LocalDate.of(2006, 12, 31));
		Owner owner = this.owners.next(birth);
		Business business = this.businesses.next(owner.name(), owner.lowIncome());
		while (business.figures().since().isBefore(birth.plusYears(ADULT))) {
			business = this.businesses.next(owner.name(), owner.lowIncome());
		}
		return new Enterprise(owner, business, premises(district));
	}

	private Premises premises(District district) {
		List<Row> here = this.villages.stream()
			.filter((village) -> village.text("district_code").equals(district.code()))
			.toList();
		String address = "%s No. %d RT %02d/RW %02d".formatted(this.random.one(this.streets).text("name"),
				this.random.between(1, 180), this.random.between(1, 8), this.random.between(1, 14));
		return new Premises(address, this.random.one(here).text("name"), district);
	}

}
