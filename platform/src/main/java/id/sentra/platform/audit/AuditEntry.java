package id.sentra.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One change: when, by whom and in which roles, by which route, what (an event's type, or
 * {@code changed} where nobody is told), to what, and the version it came to.
 */
record AuditEntry(Instant at, Who who, String action, @Nullable String subjectKind, @Nullable UUID subjectId,
		@Nullable Long version) {

	/** What the first entry follows. */
	static final byte[] GENESIS = new byte[32];

	private static final int MICROS = 1_000_000;

	private static final int NANOS_A_MICRO = 1_000;

	/**
	 * SHA-256 of the hash before, the number and each field after its length; a field
	 * that is not there has length -1.
	 */
	byte[] hash(byte[] before, long seq) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(before);
			digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).flip());
			add(digest, String.valueOf(micros()));
			add(digest, this.who.actor());
			add(digest, this.who.roles());
			add(digest, this.who.command());
			add(digest, this.action);
			add(digest, this.subjectKind);
			add(digest, (this.subjectId != null) ? this.subjectId.toString() : null);
			add(digest, (this.version != null) ? this.version.toString() : null);
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As exact as PostgreSQL keeps it. */
	private long micros() {
		return Math.addExact(Math.multiplyExact(this.at.getEpochSecond(), MICROS), this.at.getNano() / NANOS_A_MICRO);
	}

	private static void add(MessageDigest digest, @Nullable String field) {
		byte[] bytes = (field != null) ? field.getBytes(StandardCharsets.UTF_8) : new byte[0];
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt((field != null) ? bytes.length : -1).flip());
		digest.update(bytes);
	}

	/** Who did it, in which roles, by which route. */
	record Who(String actor, String roles, String command) {
	}

}
