package id.sentra.registry.imports;

import id.sentra.registry.personal.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * Opens spools under the keys of personal fields.
 */
@Component
public class Spools {

	private final FieldCipher cipher;

	Spools(FieldCipher cipher) {
		this.cipher = cipher;
	}

	public Spool open() {
		return new Spool(this.cipher);
	}

}
