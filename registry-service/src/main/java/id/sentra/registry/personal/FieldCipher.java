package id.sentra.registry.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts personal fields with AES-256-GCM. Form: length of the key id (1 byte), key id,
 * nonce (12 bytes, random), ciphertext with tag. Any key of the ring reads, the active
 * one writes.
 */
public final class FieldCipher {

	private static final String ALGORITHM = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	/**
	 * Looking one up costs more than a field's encryption; each use starts it anew with
	 * key and nonce.
	 */
	private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(FieldCipher::lookUp);

	private final KeyRing keys;

	private final SecureRandom random = new SecureRandom();

	public FieldCipher(PersonalKeys keys) {
		this.keys = keys.encryption();
	}

	public byte[] encrypt(String text, FieldPlace place) {
		return encrypt(text.getBytes(StandardCharsets.UTF_8), place);
	}

	public byte[] encrypt(byte[] content, FieldPlace place) {
		byte[] id = this.keys.activeId().getBytes(StandardCharsets.US_ASCII);
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, this.keys.activeId(), nonce, place);
			ByteBuffer out = ByteBuffer.allocate(1 + id.length + NONCE_BYTES + cipher.getOutputSize(content.length));
			out.put((byte) id.length).put(id).put(nonce);
			cipher.doFinal(ByteBuffer.wrap(content), out);
			return out.array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot encrypt a personal field", ex);
		}
	}

	public String decryptText(byte[] encrypted, FieldPlace place) {
		return new String(decrypt(encrypted, place), StandardCharsets.UTF_8);
	}

	/**
	 * @throws TamperedField when it was changed, or moved from another place
	 */
	public byte[] decrypt(byte[] encrypted, FieldPlace place) {
		try {
			ByteBuffer in = ByteBuffer.wrap(encrypted);
			byte[] id = new byte[Byte.toUnsignedInt(in.get())];
			in.get(id);
			byte[] nonce = new byte[NONCE_BYTES];
			in.get(nonce);
			Cipher cipher = cipher(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.US_ASCII), nonce, place);
			return cipher.doFinal(encrypted, in.position(), in.remaining());
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new TamperedField(place, ex);
		}
	}

	private Cipher cipher(int mode, String keyId, byte[] nonce, FieldPlace place) throws GeneralSecurityException {
		Cipher cipher = CIPHER.get();
		cipher.init(mode, this.keys.key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.associatedData());
		return cipher;
	}

	private static Cipher lookUp() {
		try {
			return Cipher.getInstance(ALGORITHM);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("no " + ALGORITHM, ex);
		}
	}

}
