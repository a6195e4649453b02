package id.sentra.registry.sme;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Sme;
import org.jspecify.annotations.Nullable;

/**
 * The public side of an SME, the data of every event of topic {@code registry.sme},
 * version 1. Nothing personal.
 */
record SmeSnapshotV1(UUID smeId, String name, String regionCode, @Nullable String kbliCode,
		@Nullable String kbliEdition, String scale, String ownerGender, boolean lowIncomeHousehold, String status,
		@Nullable UUID clusterId, @Nullable LocalDate since) {

	static SmeSnapshotV1 of(Sme sme) {
		Business business = sme.profile().business();
		Kbli kbli = business.kbli();
		return new SmeSnapshotV1(sme.id(), business.name(), sme.profile().location().district().value(),
				(kbli != null) ? kbli.code() : null, (kbli != null) ? kbli.edition() : null, sme.scale().name(),
				sme.profile().owner().gender().name(), sme.profile().owner().lowIncomeHousehold(), sme.status().name(),
				sme.clusterId(), business.since());
	}

	/** What stays of an erased or withdrawn one: where it was and how it counted. */
	static SmeSnapshotV1 ofErased(Sme sme) {
		return new SmeSnapshotV1(sme.id(), Sme.ERASED_NAME, sme.profile().location().district().value(), null, null,
				sme.scale().name(), sme.profile().owner().gender().name(), sme.profile().owner().lowIncomeHousehold(),
				sme.status().name(), null, null);
	}

}
