package id.sentra.financing.upstream.registry;

import id.sentra.platform.test.CopiedSmesTests;
import id.sentra.platform.test.SentraTest;

@SentraTest
class RegistrySmesTests extends CopiedSmesTests {

	RegistrySmesTests() {
		super("financing");
	}

}
