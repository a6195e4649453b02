package id.sentra.demo;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One micro enterprise of the demo, as the dinas writes it into one row. */
record Enterprise(Owner owner, Business business, Premises premises) {

	record Owner(String nik, String name, boolean female, Contact contact, boolean lowIncome) {

	}

	record Contact(String phone, @Nullable String email) {

	}

	record Business(String name, String product, @Nullable String kbli, @Nullable String nib, Figures figures) {

	}

	/** Capital and yearly sales in whole rupiah. */
	record Figures(LocalDate since, long capital, long turnover) {

	}

	record Premises(String address, String village, District district) {

	}

}
