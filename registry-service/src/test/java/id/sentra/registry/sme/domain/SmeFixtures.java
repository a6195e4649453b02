package id.sentra.registry.sme.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.domain.ScaleRules.Ceilings;

/**
 * SMEs for tests, told in words. Nobody of them is real.
 */
public final class SmeFixtures {

	public static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

	public static final RegionCode TANJUNGPINANG = new RegionCode("21.72");

	public static final RegionCode BARAT = new RegionCode("21.72.01");

	public static final RegionCode BUKIT_BESTARI = new RegionCode("21.72.04");

	private SmeFixtures() {
	}

	public static ScaleRules scaleRules() {
		return new ScaleRules("PP 7/2021 pasal 35", LocalDate.of(2021, 2, 2), ceilings(1, 5, 10), ceilings(2, 15, 50));
	}

	public static ScaleRegulations regulations() {
		return new ScaleRegulations(List.of(scaleRules()));
	}

	public static Profile bakeryOfSiti() {
		return profile("2172015708850001", "Roti Siti");
	}

	public static Profile profile(String nik, String business) {
		return new Profile(
				new Owner(new Nik(nik), "Siti Aminah", Gender.FEMALE, new PhoneNumber("+6281234567890"),
						new EmailAddress("siti@contoh.id"), true),
				new Business(business,
						BusinessDetails.of(Map.of(Detail.PRODUCT, "Roti", Detail.NIB, "1234567890123")::get),
						new Kbli("10710", "2020"), LocalDate.of(2019, 5, 1), new Rupiah(5_000_000),
						new Rupiah(60_000_000)),
				new Location(BARAT, new RegionCode("21.72.01.1002"), "Jalan Merdeka 7"));
	}

	public static Profile renamed(Profile profile, String name) {
		Business old = profile.business();
		return new Profile(profile.owner(),
				new Business(name, old.details(), old.kbli(), old.since(), old.capital(), old.yearlySales()),
				profile.location());
	}

	public static Profile movedTo(Profile profile, RegionCode district) {
		return new Profile(profile.owner(), profile.business(), new Location(district, null, "Jalan Baru 1"));
	}

	public static Sme registered() {
		return Sme.register(bakeryOfSiti(), scaleRules(), NOW).sme();
	}

	private static Ceilings ceilings(long micro, long small, long medium) {
		long billion = 1_000_000_000;
		return new Ceilings(new Rupiah(micro * billion), new Rupiah(small * billion), new Rupiah(medium * billion));
	}

}
