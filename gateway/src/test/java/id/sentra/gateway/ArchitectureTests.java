package id.sentra.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sentra.platform.test.ArchitectureRules;

/** A feature is one package, its rules a pure {@code domain} below it. */
@AnalyzeClasses(packagesOf = GatewayApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule domainIsPlain = ArchitectureRules.domainIsPlain;

	@ArchTest
	static final ArchRule featuresAreFreeOfCycles = ArchitectureRules.featuresAreFreeOfCycles;

	@ArchTest
	static final ArchRule namesSayWhatAThingIs = ArchitectureRules.namesSayWhatAThingIs;

	@ArchTest
	static final ArchRule whatBlocksGoesThroughBlockingCalls = ArchitectureRules.whatBlocksGoesThroughBlockingCalls;

}
