package id.sentra.demo;

import java.time.LocalDate;
import java.util.List;

import id.sentra.demo.Enterprise.Business;
import id.sentra.demo.Enterprise.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Makes up what an owner does: food, trade, crafts and services in the mix of a small
 * harbour city.
 */
final class Businesses {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

	private static final LocalDate OLDEST = LocalDate.of(2004, 1, 1);

	private static final int WITH_CODE = 92;

	private static final int WITH_NIB = 45;

	private static final int NAMED_AFTER_OWNER = 45;

	private static final long ROUND = 50_000;

	private static final long MILLION = 1_000_000;

	private static final long LARGEST_CAPITAL = 950 * MILLION;

	private static final long LARGEST_TURNOVER = 1_900 * MILLION;

	private final List<Row> kinds = Row.all("businesses.csv");

	private final List<Row> brands = Row.all("brands.csv");

	private final SeededRandom random;

	Businesses(SeededRandom random) {
		this.random = random;
	}

	Business next(String ownerName, boolean lowIncome) {
		Row kind = this.random.weighted(this.kinds, (row) -> row.number("weight"));
		String name = this.random.one(kind.several("names")).replace("{}", called(ownerName));
		return new Business(name, this.random.one(kind.several("products")), code(kind), nib(),
				figures(kind.number("capital") * MILLION, lowIncome));
	}

	private String called(String ownerName) {
		if (this.random.percent(NAMED_AFTER_OWNER)) {
			return ownerName.substring(0, ownerName.indexOf(' '));
		}
		return this.random.one(this.brands).text("name");
	}

	private @Nullable String code(Row kind) {
		return this.random.percent(WITH_CODE) ? kind.text("kbli") : null;
	}

	/** No licence number begins with 9900. */
	private @Nullable String nib() {
		return this.random.percent(WITH_NIB) ? "9900" + this.random.digits(9) : null;
	}

	/**
	 * From a quarter to six times what is usual in the trade, poor households at the
	 * lower end; sales 2 to 6 times that.
	 */
	private Figures figures(long usualCapital, boolean lowIncome) {
		int percent = this.random.between(25, lowIncome ? 90 : 600);
		long capital = rounded(Math.min(usualCapital * percent / 100, LARGEST_CAPITAL));
		long turnover = rounded(Math.min(capital * this.random.between(200, 600) / 100, LARGEST_TURNOVER));
		LocalDate since = this.random.between(this.random.percent(60) ? LocalDate.of(2018, 1, 1) : OLDEST, TODAY);
		return new Figures(since, capital, turnover);
	}

	private static long rounded(long rupiah) {
		return Math.max(ROUND, rupiah / ROUND * ROUND);
	}

}
