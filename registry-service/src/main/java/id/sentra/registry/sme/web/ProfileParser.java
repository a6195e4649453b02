package id.sentra.registry.sme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.sme.PhoneNumbers;
import id.sentra.registry.sme.Villages;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Location;
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
class ProfileParser {

	private static final Pattern CONSENT = Pattern.compile("[\\w.-]{1,40}");

	private final Regions regions;

	private final Villages villages;

	private final Clock clock;

	ProfileParser(Regions regions, Villages villages, Clock clock) {
		this.regions = regions;
		this.villages = villages;
		this.clock = clock;
	}

	/** Of a change; whoever changes another's NIK or district says why. */
	ProfileChange change(ProfileRequest request) {
		RequestFields fields = new RequestFields();
		Field<Profile> profile = profile(request, false, fields);
		Field<@Nullable String> reason = ReasonRequest.optional(fields, request.reason());
		return new ProfileChange(profile.value(), reason.value());
	}

	/** Of a registration; from an owner who registers himself his consent is needed. */
	Profile profile(ProfileRequest request, boolean consent) {
		RequestFields fields = new RequestFields();
		ReasonRequest.optional(fields, request.reason());
		return profile(request, consent, fields).value();
	}

	private Field<Profile> profile(ProfileRequest request, boolean consent, RequestFields fields) {
		Function<String, Optional<String>> version = (given) -> Optional.of(given)
			.filter((text) -> CONSENT.matcher(text).matches() && !PublicText.carriesContact(text));
		if (consent) {
			fields.parsed("consent", request.consent(), "size", version);
		}
		else {
			fields.optional("consent", request.consent(), "size", version);
		}
		Field<Owner> owner = owner(request, fields);
		Field<Business> business = business(request, fields);
		Field<Location> location = location(request, fields);
		return fields.all(() -> new Profile(owner.value(), business.value(), location.value()));
	}

	private static Field<Owner> owner(ProfileRequest request, RequestFields fields) {
		Field<Nik> nik = fields.parsed("nik", request.nik(), "nik", Nik::parse);
		Field<String> name = fields.parsed("ownerName", request.ownerName(), "owner-name", ProfileText::ownerName);
		Field<@Nullable Gender> gender = fields.optional("gender", request.gender(), "gender", ProfileParser::gender);
		var phone = fields.optional("phone", request.phone(), "phone", PhoneNumbers::parse);
		Field<@Nullable EmailAddress> email = fields.optional("email", request.email(), "email", EmailAddress::parse);
		return fields.all(() -> new Owner(nik.value(), name.value(),
				(gender.value() != null) ? gender.value() : nik.value().genderAtRegistration(), phone.value(),
				email.value(), Boolean.TRUE.equals(request.lowIncomeHousehold())));
	}

	private Field<Business> business(ProfileRequest request, RequestFields fields) {
		Field<String> name = fields.parsed("businessName", request.businessName(), "size", ProfileText::businessName);
		fields.check("businessName", "personal-data", name, (text) -> !PublicText.carriesPersonalData(text));
		BusinessDetails given = request.details();
		Map<Detail, Field<@Nullable String>> details = new EnumMap<>(Detail.class);
		for (Detail detail : Detail.values()) {
			details.put(detail, fields.optional(detail.key(), detail.of(given), detail.problem(), detail::parse));
		}
		Field<@Nullable Kbli> kbli = fields.optional("kbliCode", request.kbliCode(), "kbli",
				(code) -> Optional.ofNullable(request.kbliEdition()).flatMap((edition) -> Kbli.parse(code, edition)));
		fields.optional("kbliEdition", request.kbliEdition(), "kbli",
				(edition) -> Optional.of(edition).filter(Kbli::isEdition));
		Field<@Nullable LocalDate> since = fields.optional("since", request.since(), "past-date", this::since);
		if (request.capital() == null && request.yearlySales() == null) {
			fields.refuse("yearlySales", "capital-or-sales");
		}
		Field<@Nullable Rupiah> capital = fields.optionalAmount("capital", request.capital(), 0);
		Field<@Nullable Rupiah> sales = fields.optionalAmount("yearlySales", request.yearlySales(), 0);
		return fields.all(() -> new Business(name.value(), BusinessDetails.of((detail) -> details.get(detail).value()),
				kbli.value(), since.value(), capital.value(), sales.value()));
	}

	private Field<Location> location(ProfileRequest request, RequestFields fields) {
		Field<RegionCode> district = fields.parsed("regionCode", request.regionCode(), "district",
				(text) -> RegionCode.parse(text).filter(RegionCode::isDistrict).filter(this.regions::exists));
		Field<@Nullable RegionCode> village = fields.optional("villageCode", request.villageCode(), "village",
				RegionCode::parse);
		fields.check("villageCode", "village", district, village,
				(inside, code) -> code == null || isVillageOf(inside, code));
		Field<@Nullable String> street = fields.optional("street", request.street(), "size", ProfileText::line);
		return fields.all(() -> new Location(district.value(), village.value(), street.value()));
	}

	private boolean isVillageOf(RegionCode district, RegionCode village) {
		return village.isWithin(district) && this.villages.name(village).isPresent();
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

	private static Optional<Gender> gender(String text) {
		return switch (text.toUpperCase(Locale.ROOT)) {
			case "FEMALE" -> Optional.of(Gender.FEMALE);
			case "MALE" -> Optional.of(Gender.MALE);
			default -> Optional.empty();
		};
	}

	/** What an SME's profile is to be, and why where that has to be said. */
	record ProfileChange(Profile profile, @Nullable String reason) {
	}

}
