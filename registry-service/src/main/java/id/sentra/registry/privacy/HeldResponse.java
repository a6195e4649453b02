package id.sentra.registry.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sentra.platform.money.Rupiah;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

/**
 * All that is held of an owner and the business, unmasked, and what was done with it: the
 * newest first, {@code more} when older acts are left out. Each answer is written down.
 */
record HeldResponse(UUID requestId, UUID smeId, SmeStatus status, Instant registeredAt, OwnerHeld owner,
		BusinessHeld business, List<RecordHeld> records, List<ActHeld> acts, boolean more) {

	static HeldResponse of(HeldData held) {
		Sme sme = held.sme();
		return new HeldResponse(held.request().id(), sme.id(), sme.status(), sme.registeredAt(),
				OwnerHeld.of(sme.profile()), BusinessHeld.of(sme), held.records().stream().map(RecordHeld::of).toList(),
				held.acts().stream().map(ActHeld::of).toList(), held.more());
	}

	@Override
	public String toString() {
		return "HeldResponse[" + this.requestId + "]";
	}

	/** The person. */
	record OwnerHeld(String name, String nik, Gender gender, @Nullable String phone, @Nullable String email,
			boolean lowIncomeHousehold, String regionCode, @Nullable String villageCode, @Nullable String street) {

		static OwnerHeld of(Profile profile) {
			var owner = profile.owner();
			var phone = owner.phone();
			var email = owner.email();
			var village = profile.location().village();
			return new OwnerHeld(owner.name(), owner.nik().value(), owner.gender(),
					(phone != null) ? phone.value() : null, (email != null) ? email.value() : null,
					owner.lowIncomeHousehold(), profile.location().district().value(),
					(village != null) ? village.value() : null, profile.location().street());
		}

		@Override
		public String toString() {
			return "OwnerHeld[...]";
		}

	}

	/** The business. */
	record BusinessHeld(String name, @JsonUnwrapped BusinessDetails details, @Nullable String kbliCode,
			@Nullable LocalDate since, @Nullable Rupiah capital, @Nullable Rupiah yearlySales, Scale scale,
			@Nullable UUID clusterId) {

		static BusinessHeld of(Sme sme) {
			Business business = sme.profile().business();
			Kbli kbli = business.kbli();
			return new BusinessHeld(business.name(), business.details(), (kbli != null) ? kbli.code() : null,
					business.since(), business.capital(), business.yearlySales(), sme.scale(), sme.clusterId());
		}

	}

	/** A document, file or legality case. */
	record RecordHeld(String what, Instant since, List<DetailHeld> details) {

		static RecordHeld of(HeldRecord kept) {
			return new RecordHeld(kept.what(), kept.since(),
					kept.details().stream().map((one) -> new DetailHeld(one.name(), one.value())).toList());
		}

		@Override
		public String toString() {
			return "RecordHeld[" + this.what + "]";
		}

	}

	/** What is said of a record under a name. */
	record DetailHeld(String name, String value) {

		@Override
		public String toString() {
			return "DetailHeld[" + this.name + "]";
		}

	}

	/** Something done with the data, when and by which account. */
	record ActHeld(Instant at, String what, String by, @Nullable String note) {

		static ActHeld of(ProcessingLog.Act act) {
			return new ActHeld(act.at(), act.what(), act.by(), act.note());
		}

	}

}
