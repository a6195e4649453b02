package id.sentra.registry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.sentra.platform.test.ArchitectureRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "id.sentra.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchTests ours = ArchTests.in(ArchitectureRules.class);

	/** Ciphers are a matter of persistence. */
	@ArchTest
	static final ArchRule encryptionIsForPersistence = noClasses().that()
		.resideInAnyPackage("..domain..", "..web..", "..messaging..", "..spreadsheet..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("id.sentra.registry.personal..");

}
