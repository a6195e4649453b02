package id.sentra.registry.sme.domain;

import java.time.Instant;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import org.junit.jupiter.api.Test;

import static id.sentra.registry.sme.domain.SmeFixtures.BUKIT_BESTARI;
import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.bakeryOfSiti;
import static id.sentra.registry.sme.domain.SmeFixtures.registered;
import static id.sentra.registry.sme.domain.SmeFixtures.renamed;
import static id.sentra.registry.sme.domain.SmeFixtures.scaleRules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SmeTests {

	private static final Instant LATER = NOW.plusSeconds(60);

	@Test
	void a_new_sme_waits_for_verification() {
		Sme sme = Sme.register(bakeryOfSiti(), scaleRules(), NOW).sme();
		assertThat(sme.status()).isEqualTo(SmeStatus.REGISTERED);
		assertThat(sme.version()).isEqualTo(1);
		assertThat(sme.scale()).isEqualTo(Scale.MICRO);
		assertThat(sme.id().version()).isEqualTo(7);
	}

	@Test
	void a_business_without_figures_is_refused() {
		Business bare = new Business("Roti Siti", BusinessDetails.NONE, null, null, null, null);
		Profile profile = new Profile(bakeryOfSiti().owner(), bare, bakeryOfSiti().location());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Sme.register(profile, scaleRules(), NOW))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(Sme.NO_SCALE));
	}

	@Test
	void each_decision_is_one_version_higher() {
		Sme verified = registered().verify(LATER).sme();
		assertThat(verified.status()).isEqualTo(SmeStatus.VERIFIED);
		assertThat(verified.version()).isEqualTo(2);
		Sme asked = verified.requestCorrection("NIB salah", LATER).sme();
		assertThat(asked.status()).isEqualTo(SmeStatus.CORRECTION_REQUESTED);
		assertThat(asked.version()).isEqualTo(3);
	}

	@Test
	void a_verified_sme_is_not_verified_again_nor_rejected() {
		Sme verified = registered().verify(LATER).sme();
		assertConflict(() -> verified.verify(LATER));
		assertConflict(() -> verified.reject("ganda", LATER));
	}

	@Test
	void who_was_closed_or_rejected_before_processing_stopped_is_so_again() {
		Sme closed = registered().close("berhenti produksi", LATER).sme();
		Sme suspended = closed.stopProcessing(LATER).sme();
		assertThat(suspended.status()).isEqualTo(SmeStatus.SUSPENDED);
		assertThat(suspended.resumeProcessing(closed.status(), LATER).sme().status()).isEqualTo(SmeStatus.CLOSED);
		assertThat(suspended.resumeProcessing(SmeStatus.REJECTED, LATER).sme().status()).isEqualTo(SmeStatus.REJECTED);
		assertThat(suspended.resumeProcessing(SmeStatus.VERIFIED, LATER).sme().status())
			.isEqualTo(SmeStatus.REGISTERED);
	}

	@Test
	void a_rejected_sme_is_reopened_by_asking_for_a_correction() {
		Sme rejected = registered().reject("ganda", LATER).sme();
		assertConflict(() -> rejected.changeProfile(renamed(bakeryOfSiti(), "Roti Baru"), scaleRules(), ChangedBy.DINAS,
				LATER));
		Sme reopened = rejected.requestCorrection("lengkapi alamat", LATER).sme();
		Sme corrected = reopened
			.changeProfile(renamed(bakeryOfSiti(), "Roti Baru"), scaleRules(), ChangedBy.OWNER, LATER)
			.orElseThrow()
			.sme();
		assertThat(corrected.status()).isEqualTo(SmeStatus.REGISTERED);
	}

	@Test
	void the_same_profile_changes_nothing_whatever_the_status() {
		assertThat(registered().changeProfile(bakeryOfSiti(), scaleRules(), ChangedBy.OWNER, LATER)).isEmpty();
		assertThat(registered().reject("ganda", LATER)
			.sme()
			.changeProfile(bakeryOfSiti(), scaleRules(), ChangedBy.DINAS, LATER)).isEmpty();
	}

	@Test
	void a_change_by_the_owner_is_verified_anew_and_one_by_the_dinas_is_not() {
		Sme verified = registered().verify(LATER).sme();
		Profile changed = renamed(bakeryOfSiti(), "Roti dan Kue Siti");
		assertThat(verified.changeProfile(changed, scaleRules(), ChangedBy.OWNER, LATER).orElseThrow().sme().status())
			.isEqualTo(SmeStatus.REGISTERED);
		assertThat(verified.changeProfile(changed, scaleRules(), ChangedBy.DINAS, LATER).orElseThrow().sme().status())
			.isEqualTo(SmeStatus.VERIFIED);
	}

	@Test
	void an_older_profile_fills_what_a_newer_leaves_open() {
		Profile known = bakeryOfSiti();
		Owner owner = known.owner();
		Profile sparse = new Profile(new Owner(owner.nik(), "Siti A.", owner.gender(), null, null, false),
				new Business("Roti Siti", BusinessDetails.NONE, null, null, null, known.business().yearlySales()),
				new Location(known.location().district(), null, null));
		Profile completed = sparse.completedBy(known);
		assertThat(completed.owner().phone()).isEqualTo(owner.phone());
		assertThat(completed.owner().name()).isEqualTo("Siti A.");
		assertThat(completed.business()).isEqualTo(known.business());
		assertThat(completed.location()).isEqualTo(known.location());
	}

	@Test
	void a_survivor_takes_over_what_it_leaves_open_but_figures_and_status() {
		Sme given = registered().verify(LATER).sme();
		Owner owner = bakeryOfSiti().owner();
		Profile sparse = new Profile(new Owner(owner.nik(), "Siti A.", owner.gender(), null, null, false),
				new Business("Roti Siti 2", BusinessDetails.NONE, null, null, null, new Rupiah(1)),
				new Location(bakeryOfSiti().location().district(), null, null));
		Sme survivor = Sme.register(sparse, scaleRules(), NOW).sme();
		Sme after = survivor.takeIn(given, LATER).orElseThrow().sme();
		assertThat(after.version()).isEqualTo(2);
		assertThat(after.status()).isEqualTo(SmeStatus.REGISTERED);
		assertThat(after.profile().owner())
			.isEqualTo(new Owner(owner.nik(), "Siti A.", owner.gender(), owner.phone(), owner.email(), false));
		Business business = bakeryOfSiti().business();
		assertThat(after.profile().business()).isEqualTo(new Business("Roti Siti 2", business.details(),
				business.kbli(), business.since(), null, new Rupiah(1)));
		assertThat(after.profile().location()).isEqualTo(bakeryOfSiti().location());
		assertThat(after.takeIn(given, LATER)).isEmpty();
	}

	@Test
	void the_street_of_a_double_in_another_district_is_not_taken_over() {
		Sme given = registered();
		Sme elsewhere = Sme
			.register(new Profile(bakeryOfSiti().owner(), bakeryOfSiti().business(),
					new Location(BUKIT_BESTARI, null, null)), scaleRules(), NOW)
			.sme();
		assertThat(elsewhere.takeIn(given, LATER)).isEmpty();
	}

	@Test
	void a_merged_sme_does_nothing_any_more() {
		Sme merged = registered().mergeInto(registered(), LATER).sme();
		assertThat(merged.version()).isEqualTo(2);
		assertConflict(() -> merged.verify(LATER));
		assertConflict(() -> merged.joinCluster(registered().id(), "Sentra", LATER));
		assertConflict(() -> registered().mergeInto(merged, LATER));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> merged.changeProfile(bakeryOfSiti(), scaleRules(), ChangedBy.DINAS, LATER))
			.satisfies((conflict) -> assertThat(conflict.code()).isEqualTo(Sme.MERGED));
	}

	@Test
	void nothing_personal_is_in_its_text_form() {
		assertThat(registered().toString()).doesNotContain("2172015708850001", "812345", "siti@", "Siti Aminah",
				"Merdeka");
		assertThat(registered().verify(LATER).toString()).doesNotContain("2172015708850001", "812345", "siti@");
	}

	private static void assertConflict(Runnable attempt) {
		assertThatExceptionOfType(Conflict.class).isThrownBy(attempt::run)
			.satisfies((conflict) -> assertThat(conflict.code()).isEqualTo(Sme.STATUS_FORBIDS));
	}

}
