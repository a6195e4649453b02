package id.sentra.training.upstream.registry;

import id.sentra.platform.test.CopiedSmesTests;

class RegistrySmesTests extends CopiedSmesTests {

	RegistrySmesTests() {
		super("training");
	}

}
