package id.sentra.bazaar.upstream.registry;

import id.sentra.bazaar.BazaarTest;
import id.sentra.platform.test.CopiedSmesTests;

@BazaarTest
class RegistrySmesTests extends CopiedSmesTests {

	RegistrySmesTests() {
		super("bazaar");
	}

}
