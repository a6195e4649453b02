package id.sentra.registry.personal;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one purpose by id, and which of them is used for what is written now. Its
 * text form shows ids only.
 */
final class KeyRing {

	private static final Pattern ID = Pattern.compile("[a-z0-9]{1,16}");

	private static final int KEY_BYTES = 32;

	private final Map<String, SecretKey> keys = new TreeMap<>();

	private final String active;

	private KeyRing(String active) {
		this.active = active;
	}

	/** Reads {@code <purpose>.active} and {@code <purpose>.<id>} (base64 of 32 bytes). */
	static KeyRing of(Properties settings, String purpose, String algorithm) {
		String prefix = purpose + ".";
		String active = settings.getProperty(prefix + "active", "").strip();
		KeyRing ring = new KeyRing(active);
		settings.stringPropertyNames()
			.stream()
			.filter((name) -> name.startsWith(prefix) && !name.equals(prefix + "active"))
			.forEach((name) -> ring.add(name.substring(prefix.length()), settings.getProperty(name), algorithm, name));
		if (!ring.keys.containsKey(active)) {
			throw new UnusableKeys("'" + prefix + "active' must name one of the keys '" + prefix + "<id>' in the file");
		}
		return ring;
	}

	String activeId() {
		return this.active;
	}

	SecretKey key(String id) {
		SecretKey key = this.keys.get(id);
		if (key == null) {
			throw new UnusableKeys("no key '" + id + "'; keys once used must stay in the file");
		}
		return key;
	}

	Collection<String> ids() {
		return this.keys.keySet();
	}

	private void add(String id, String base64, String algorithm, String name) {
		if (!ID.matcher(id).matches()) {
			throw new UnusableKeys("'" + name + "': a key id is 1 to 16 lower-case letters and digits");
		}
		this.keys.put(id, new SecretKeySpec(decode(base64, name), algorithm));
	}

	private static byte[] decode(String base64, String name) {
		try {
			byte[] bytes = Base64.getDecoder().decode(base64.strip());
			if (bytes.length == KEY_BYTES) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below, without the key
		}
		throw new UnusableKeys("'" + name + "' must be 32 bytes in base64");
	}

	@Override
	public String toString() {
		return "KeyRing" + this.keys.keySet();
	}

}
