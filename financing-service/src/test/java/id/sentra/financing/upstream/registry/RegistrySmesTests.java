package id.sentra.financing.upstream.registry;

import id.sentra.financing.FinancingTest;
import id.sentra.platform.test.CopiedSmesTests;

@FinancingTest
class RegistrySmesTests extends CopiedSmesTests {

	RegistrySmesTests() {
		super("financing");
	}

}
