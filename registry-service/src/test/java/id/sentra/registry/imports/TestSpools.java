package id.sentra.registry.imports;

import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.TestKeys;

/** Spools under keys of the test's own. */
public final class TestSpools {

	private TestSpools() {
	}

	public static Spools spools() {
		return new Spools(new FieldCipher(TestKeys.keys("k1", "i1")));
	}

}
