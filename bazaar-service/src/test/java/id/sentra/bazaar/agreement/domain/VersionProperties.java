package id.sentra.bazaar.agreement.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VersionProperties {

	private static final Instant NOW = Instant.parse("2027-01-10T03:00:00Z");

	@Property(tries = 300)
	void a_word_changed_in_any_version_or_a_version_left_out_shows(
			@ForAll @Size(min = 1, max = 6) List<@StringLength(max = 40) String> rounds,
			@ForAll @IntRange(min = 0) int which, @ForAll @IntRange(min = 0) int where) {
		List<Version> versions = new ArrayList<>();
		String standing = negotiate(rounds, versions);
		assertThat(Version.lead(versions, standing)).isTrue();
		int at = which % versions.size();
		Version kept = versions.get(at);
		versions.set(at, changed(kept, where % kept.content().length()));
		assertThat(Version.lead(versions, standing)).isFalse();
		versions.remove(at);
		assertThat(Version.lead(versions, standing)).isFalse();
	}

	@Property(tries = 200)
	void other_terms_are_another_version(@ForAll @StringLength(max = 60) String one,
			@ForAll @StringLength(max = 60) String other) {
		Agreement first = proposed(one);
		Version version = first.versionAfter(Version.BEGINNING, NOW);
		Version another = Version.of(first.id(), first.parties(), first.kind(),
				new Proposal(1, Side.SME, Channel.OFFLINE, terms(other)), Version.BEGINNING, NOW);
		assertThat(version.hash().equals(another.hash())).isEqualTo(bytes(one).equals(bytes(other)));
	}

	@Property(tries = 100)
	void only_both_signatures_of_one_version_close_it(@ForAll boolean smeFirst) {
		Agreement agreement = proposed("x");
		Side first = smeFirst ? Side.SME : Side.PARTNER;
		Agreement half = agreement.sign(first, agreement.hash(), NOW).agreement();
		assertThat(half.status()).isEqualTo(AgreementStatus.PROPOSED);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> half.sign(first, half.hash(), NOW));
		Agreement countered = half.counter(Side.PARTNER, Channel.ONLINE, terms("y"), NOW).agreement();
		assertThat(countered.signatures()).isEqualTo(Signatures.NONE);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> countered.sign(first, half.hash(), NOW));
		Agreement signed = half.sign(smeFirst ? Side.PARTNER : Side.SME, half.hash(), NOW).agreement();
		assertThat(signed.status()).isEqualTo(AgreementStatus.SIGNED);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> signed.counter(Side.PARTNER, Channel.ONLINE, terms("z"), NOW));
	}

	private static String negotiate(List<String> rounds, List<Version> versions) {
		Agreement agreement = proposed(rounds.get(0));
		versions.add(agreement.versionAfter(Version.BEGINNING, NOW));
		for (String words : rounds.subList(1, rounds.size())) {
			Side by = (agreement.proposal().by() == Side.SME) ? Side.PARTNER : Side.SME;
			Agreement next = agreement.counter(by, Channel.WHATSAPP, terms(words), NOW).agreement();
			versions.add(next.versionAfter(agreement.hash(), NOW));
			agreement = next;
		}
		return agreement.hash();
	}

	private static Version changed(Version kept, int at) {
		StringBuilder content = new StringBuilder(kept.content());
		content.setCharAt(at, (content.charAt(at) == 'x') ? 'y' : 'x');
		return new Version(kept.agreementId(), kept.round(), kept.by(), kept.channel(), content.toString(),
				kept.previousHash(), kept.hash(), kept.at());
	}

	private static Agreement proposed(String words) {
		return Agreement
			.propose(new Parties(Ids.next(), RegionCode.of("21.72.01"), "Roti Siti", "Toko Maju"),
					AgreementKind.OUTRIGHT, new Proposal(1, Side.SME, Channel.OFFLINE, terms(words)), NOW)
			.agreement();
	}

	private static AgreementTerms terms(String words) {
		return new AgreementTerms(words, words, new Rupiah(1000), words, words, words, words, words, 0);
	}

	/** As it is stored: half a surrogate pair becomes a question mark. */
	private static String bytes(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

}
