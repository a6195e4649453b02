package id.sentra.platform.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditEntryTests {

	private static final Instant AT = Instant.parse("2026-11-21T03:00:00.123456Z");

	private static final UUID ID = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

	/** So that a chain can be verified by others, and never changes unnoticed. */
	@Test
	void the_hash_is_this_one_for_good() {
		assertThat(hex(entry("petugas", "OFFICER", "sme-verified", ID, 2L)))
			.isEqualTo("fa7a73f248f600c8eb117ce156873d890e77fab116e94c56c9d7db10067a4750");
	}

	@Test
	void any_other_content_has_another_hash() {
		List<AuditEntry> different = List.of(entry("petugas", "OFFICER", "sme-verified", ID, 2L),
				entry("petuga", "sOFFICER", "sme-verified", ID, 2L), entry("petugas", "", "sme-verified", ID, 2L),
				entry("petugas", "OFFICER", "sme-rejected", ID, 2L),
				entry("petugas", "OFFICER", "sme-verified", ID, null),
				entry("petugas", "OFFICER", "sme-verified", null, 2L),
				entry("petugas", "OFFICER", "sme-verified", ID, 3L));
		Set<String> hashes = different.stream().map(AuditEntryTests::hex).collect(Collectors.toSet());
		assertThat(hashes).hasSize(different.size());
		AuditEntry one = different.get(0);
		assertThat(one.hash(AuditEntry.GENESIS, 1)).isNotEqualTo(one.hash(AuditEntry.GENESIS, 2));
		assertThat(one.hash(AuditEntry.GENESIS, 1)).isNotEqualTo(one.hash(one.hash(AuditEntry.GENESIS, 1), 1));
	}

	private static String hex(AuditEntry entry) {
		return HexFormat.of().formatHex(entry.hash(AuditEntry.GENESIS, 1));
	}

	private static AuditEntry entry(String actor, String roles, String action, @Nullable UUID subject,
			@Nullable Long version) {
		return new AuditEntry(AT, new AuditEntry.Who(actor, roles, "POST /x"), action, "smes", subject, version);
	}

}
