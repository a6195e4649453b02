package id.sentra.platform;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sentra.platform.test.ArchitectureRules;

/** Of the rules for services, what holds for the platform too. */
@AnalyzeClasses(packagesOf = ArchitectureTests.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule blocking = ArchitectureRules.whatBlocksGoesThroughBlockingCalls;

	@ArchTest
	static final ArchRule scheduling = ArchitectureRules.scheduledWorkReadsNothingOutsideOfItsPublisher;

	@ArchTest
	static final ArchRule printing = ArchitectureRules.documentsAreMadeByThePdfRenderer;

}
