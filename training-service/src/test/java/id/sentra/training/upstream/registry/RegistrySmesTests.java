package id.sentra.training.upstream.registry;

import id.sentra.platform.test.CopiedSmesTests;
import id.sentra.training.TrainingTest;

@TrainingTest
class RegistrySmesTests extends CopiedSmesTests {

	RegistrySmesTests() {
		super("training");
	}

}
