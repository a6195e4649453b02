package id.sentra.gateway;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sentra.platform.test.ArchitectureRules;

import org.springframework.web.service.annotation.HttpExchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

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
	static final ArchRule scheduledWorkReadsNothingOutsideOfItsPublisher = ArchitectureRules.scheduledWorkReadsNothingOutsideOfItsPublisher;

	@ArchTest
	static final ArchRule whatBlocksGoesThroughBlockingCalls = ArchitectureRules.whatBlocksGoesThroughBlockingCalls;

	/** Spring calls a default method by reflection, which needs a public interface. */
	@ArchTest
	static final ArchRule clientsWithDefaultMethodsArePublic = methods().that()
		.doNotHaveModifier(JavaModifier.ABSTRACT)
		.and()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(HttpExchange.class)
		.should()
		.beDeclaredInClassesThat()
		.arePublic();

}
