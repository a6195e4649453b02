package id.sentra.bazaar.upstream.registry;

import id.sentra.platform.test.CopiedSmesTests;

class RegistrySmesTests extends CopiedSmesTests {

	RegistrySmesTests() {
		super("bazaar");
	}

}
