package id.sentra.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

/**
 * An SME as it was before an import changed it, as text that is kept encrypted. An import
 * finds SMEs by their NIK, so it never changes that.
 */
record EarlierSme(SmeStatus status, Scale scale, @Nullable Instant verifiedAt, OwnerText owner, BusinessText business,
		LocationText location) {

	static EarlierSme of(Sme sme) {
		Owner owner = sme.profile().owner();
		Business business = sme.profile().business();
		Location location = sme.profile().location();
		PhoneNumber phone = owner.phone();
		EmailAddress email = owner.email();
		Kbli kbli = business.kbli();
		RegionCode village = location.village();
		return new EarlierSme(sme.status(), sme.scale(), sme.verifiedAt(),
				new OwnerText(owner.name(), owner.gender(), (phone != null) ? phone.value() : null,
						(email != null) ? email.value() : null, owner.lowIncomeHousehold()),
				new BusinessText(business.name(), business.details(), (kbli != null) ? kbli.code() : null,
						(kbli != null) ? kbli.edition() : null, business.since(), amount(business.capital()),
						amount(business.yearlySales())),
				new LocationText(location.district().value(), (village != null) ? village.value() : null,
						location.street()));
	}

	/** The SME that is so now, as it was then. */
	Sme applyTo(Sme now) {
		Owner earlier = new Owner(now.profile().owner().nik(), this.owner.name, this.owner.gender,
				(this.owner.phone != null) ? new PhoneNumber(this.owner.phone) : null,
				(this.owner.email != null) ? new EmailAddress(this.owner.email) : null, this.owner.lowIncome);
		Kbli kbli = (this.business.kbli != null)
				? new Kbli(this.business.kbli, Objects.requireNonNull(this.business.kbliEdition)) : null;
		Business then = new Business(this.business.name, this.business.details, kbli, this.business.since,
				rupiah(this.business.capital), rupiah(this.business.yearlySales));
		Location place = new Location(new RegionCode(this.location.district),
				(this.location.village != null) ? new RegionCode(this.location.village) : null, this.location.street);
		return new Sme(now.id(), now.version(), new Profile(earlier, then, place), this.scale, this.status,
				now.clusterId(), now.registeredAt(), this.verifiedAt);
	}

	private static @Nullable Long amount(@Nullable Rupiah rupiah) {
		return (rupiah != null) ? rupiah.amount() : null;
	}

	private static @Nullable Rupiah rupiah(@Nullable Long amount) {
		return (amount != null) ? new Rupiah(amount) : null;
	}

	record OwnerText(String name, Gender gender, @Nullable String phone, @Nullable String email, boolean lowIncome) {
	}

	record BusinessText(String name, BusinessDetails details, @Nullable String kbli, @Nullable String kbliEdition,
			@Nullable LocalDate since, @Nullable Long capital, @Nullable Long yearlySales) {
	}

	record LocationText(String district, @Nullable String village, @Nullable String street) {
	}

}
