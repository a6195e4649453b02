package id.sentra.registry.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

import javax.crypto.Mac;

/**
 * Finds equal personal values without storing them: key id, a zero byte, HMAC-SHA-256 of
 * kind and value. One value has one index per key; new ones are written with the active
 * key, all are looked for.
 */
public final class BlindIndex {

	private static final String ALGORITHM = "HmacSHA256";

	private final KeyRing keys;

	public BlindIndex(PersonalKeys keys) {
		this.keys = keys.index();
	}

	public byte[] of(String kind, String value) {
		return of(this.keys.activeId(), kind, value);
	}

	/** Under every key, the active one first. */
	public List<byte[]> all(String kind, String value) {
		return this.keys.ids()
			.stream()
			.sorted((a, b) -> Boolean.compare(b.equals(this.keys.activeId()), a.equals(this.keys.activeId())))
			.map((id) -> of(id, kind, value))
			.toList();
	}

	/** How many indexes a value has. */
	public int size() {
		return this.keys.ids().size();
	}

	private byte[] of(String keyId, String kind, String value) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.keys.key(keyId));
			mac.update(kind.getBytes(StandardCharsets.US_ASCII));
			mac.update((byte) 0);
			byte[] code = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
			byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
			return ByteBuffer.allocate(id.length + 1 + code.length).put(id).put((byte) 0).put(code).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot index a personal field", ex);
		}
	}

}
