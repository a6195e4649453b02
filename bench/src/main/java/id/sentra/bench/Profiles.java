package id.sentra.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.json.JsonMapper;

/** Valid profiles of enterprises that nobody has. */
final class Profiles {

	private static final int DAYS = 28;

	private static final int MONTHS = 12;

	private static final int YEARS = 40;

	private final AtomicInteger made = new AtomicInteger();

	/** One more, with an owner of its own. */
	String next() {
		int serial = this.made.getAndIncrement();
		Map<String, Object> profile = new LinkedHashMap<>();
		profile.put("nik", nik(serial));
		profile.put("ownerName", "Siti Ukur");
		profile.put("phone", String.format(Locale.ROOT, "0812777%05d", serial % 100_000));
		profile.put("email", "ukur" + serial + "@usaha.example");
		profile.put("businessName", "Roti Ukur " + serial);
		profile.put("product", "Roti");
		profile.put("kbliCode", "10710");
		profile.put("kbliEdition", "2020");
		profile.put("regionCode", "21.72.01");
		profile.put("villageCode", "21.72.01.1002");
		profile.put("street", "Jalan Ukur No. " + serial);
		profile.put("since", "2019-05-01");
		profile.put("yearlySales", 60_000_000);
		return JsonMapper.shared().writeValueAsString(profile);
	}

	/** Women born from 1960 on; serials of 8000 and more are nobody's. */
	private static String nik(int serial) {
		int day = serial % DAYS;
		int month = serial / DAYS % MONTHS;
		int year = serial / DAYS / MONTHS % YEARS;
		int counter = serial / DAYS / MONTHS / YEARS;
		return String.format(Locale.ROOT, "217201%02d%02d%02d%04d", day + 41, month + 1, year + 60, counter + 8000);
	}

}
