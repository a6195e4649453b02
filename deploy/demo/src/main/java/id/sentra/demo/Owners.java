package id.sentra.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import id.sentra.demo.Enterprise.Contact;
import id.sentra.demo.Enterprise.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Makes up owners whose identity and phone numbers are well formed, unique, and nobody's.
 */
final class Owners {

	private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMyy", Locale.ROOT);

	private static final List<String> MOBILE_PREFIXES = List.of("0811", "0812", "0813", "0821", "0822", "0852", "0853",
			"0815", "0816", "0856", "0857", "0858", "0817", "0818", "0819", "0877", "0878", "0831", "0838", "0895",
			"0896", "0897");

	private static final int WOMEN = 58;

	private static final int LOW_INCOME = 16;

	private static final int WITH_EMAIL = 18;

	private final List<Row> names = Row.all("names.csv");

	private final List<Row> registrationDistricts = Row.all("registration-districts.csv");

	private final Set<String> taken = new HashSet<>();

	private final SeededRandom random;

	Owners(SeededRandom random) {
		this.random = random;
	}

	Owner next(LocalDate birth) {
		boolean female = this.random.percent(WOMEN);
		Row group = this.random.weighted(this.names, (row) -> row.number("weight"));
		String first = this.random.one(group.several(female ? "first_female" : "first_male"));
		String name = first + " " + this.random.one(group.several("last"));
		return new Owner(unique(() -> nik(birth, female)), name, female, new Contact(unique(this::phone), email(name)),
				this.random.percent(LOW_INCOME));
	}

	/**
	 * Serials of 9000 and more are nobody's: they count the registrations of one birthday
	 * in one kecamatan.
	 */
	private String nik(LocalDate birth, boolean female) {
		Row district = this.random.weighted(this.registrationDistricts, (row) -> row.number("weight"));
		int day = birth.getDayOfMonth() + (female ? 40 : 0);
		return "%s%02d%s9%s".formatted(district.text("code").replace(".", ""), day, MONTH_AND_YEAR.format(birth),
				this.random.digits(3));
	}

	private String phone() {
		return this.random.one(MOBILE_PREFIXES) + "000" + this.random.digits(5);
	}

	private @Nullable String email(String name) {
		if (!this.random.percent(WITH_EMAIL)) {
			return null;
		}
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + this.random.between(1, 99) + "@usaha.example";
	}

	private String unique(Supplier<String> maker) {
		String value = maker.get();
		while (!this.taken.add(value)) {
			value = maker.get();
		}
		return value;
	}

}
