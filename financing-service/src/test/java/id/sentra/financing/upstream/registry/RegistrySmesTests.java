package id.sentra.financing.upstream.registry;

import id.sentra.platform.test.CopiedSmesTests;

class RegistrySmesTests extends CopiedSmesTests {

	RegistrySmesTests() {
		super("financing");
	}

}
