package id.sentra.registry.sme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.text.PublicText;
import id.sentra.registry.sme.application.PhoneNumbers;
import id.sentra.registry.sme.application.Villages;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Nib;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.ProfileText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A profile from a request; refused with every field that is wrong, never with what stood
 * in it.
 */
@Component
class ProfileReading {

	private static final Pattern CONSENT = Pattern.compile("[\\w.-]{1,40}");

	private final Regions regions;

	private final Villages villages;

	private final Clock clock;

	ProfileReading(Regions regions, Villages villages, Clock clock) {
		this.regions = regions;
		this.villages = villages;
		this.clock = clock;
	}

	Profile profile(ProfileRequest request) {
		return profile(request, false);
	}

	/** From an owner who registers himself his consent is needed. */
	Profile profile(ProfileRequest request, boolean consent) {
		FieldReading fields = new FieldReading();
		if (consent) {
			fields.required("consent", request.consent(), "size",
					(version) -> Optional.of(version).filter((text) -> CONSENT.matcher(text).matches()));
		}
		Owner owner = owner(request, fields);
		Business business = business(request, fields);
		Location location = location(request, fields);
		fields.finish();
		return new Profile(Objects.requireNonNull(owner), business, Objects.requireNonNull(location));
	}

	private static @Nullable Owner owner(ProfileRequest request, FieldReading fields) {
		Nik nik = fields.required("nik", request.nik(), "nik", Nik::parse);
		String name = fields.required("ownerName", request.ownerName(), "size", ProfileText::ownerName);
		Gender gender = fields.optional("gender", request.gender(), "gender", ProfileReading::gender);
		var phone = fields.optional("phone", request.phone(), "phone", PhoneNumbers::parse);
		EmailAddress email = fields.optional("email", request.email(), "email", EmailAddress::parse);
		if (nik == null || name == null) {
			return null;
		}
		return new Owner(nik, name, (gender != null) ? gender : nik.genderAtRegistration(), phone, email,
				Boolean.TRUE.equals(request.lowIncomeHousehold()));
	}

	private Business business(ProfileRequest request, FieldReading fields) {
		String name = fields.required("businessName", request.businessName(), "size", ProfileText::businessName);
		if (name != null && PublicText.carriesPersonalData(name)) {
			fields.refuse("businessName", "personal-data");
		}
		String product = fields.optional("product", request.product(), "size", ProfileText::line);
		Kbli kbli = fields.optional("kbliCode", request.kbliCode(), "kbli",
				(code) -> Optional.ofNullable(request.kbliEdition()).flatMap((edition) -> Kbli.parse(code, edition)));
		Nib nib = fields.optional("nib", request.nib(), "nib", Nib::parse);
		LocalDate since = fields.optional("since", request.since(), "past-date", this::since);
		if (request.capital() == null && request.yearlySales() == null) {
			fields.refuse("yearlySales", "capital-or-sales");
		}
		return new Business((name != null) ? name : "", product, kbli, nib, since,
				amount("capital", request.capital(), fields), amount("yearlySales", request.yearlySales(), fields));
	}

	private @Nullable Location location(ProfileRequest request, FieldReading fields) {
		RegionCode district = fields.required("regionCode", request.regionCode(), "district",
				(text) -> RegionCode.parse(text).filter(RegionCode::isDistrict).filter(this.regions::exists));
		RegionCode village = fields.optional("villageCode", request.villageCode(), "village",
				(text) -> RegionCode.parse(text).filter((code) -> isVillageOf(district, code)));
		String street = fields.optional("street", request.street(), "size", ProfileText::line);
		return (district != null) ? new Location(district, village, street) : null;
	}

	private boolean isVillageOf(@Nullable RegionCode district, RegionCode village) {
		return district != null && village.isWithin(district) && this.villages.name(village).isPresent();
	}

	private Optional<LocalDate> since(String text) {
		try {
			LocalDate date = LocalDate.parse(text);
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(1);
			return Optional.of(date).filter((day) -> ProfileText.isSince(day) && !day.isAfter(today));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable Rupiah amount(String field, @Nullable Long amount, FieldReading fields) {
		if (amount != null && amount < 0) {
			fields.refuse(field, "positive-or-zero");
			return null;
		}
		return (amount != null) ? new Rupiah(amount) : null;
	}

	private static Optional<Gender> gender(String text) {
		return switch (text.toUpperCase(Locale.ROOT)) {
			case "FEMALE" -> Optional.of(Gender.FEMALE);
			case "MALE" -> Optional.of(Gender.MALE);
			default -> Optional.empty();
		};
	}

}
