package id.sentra.platform.test;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.sentra.platform.blocking.BlockingCalls;
import id.sentra.platform.pdf.PdfRenderer;
import org.reactivestreams.Publisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What every service's rooms may know of each other. A service's architecture test takes
 * them in with {@code ArchTests.in(ArchitectureRules.class)}.
 */
public final class ArchitectureRules {

	/**
	 * The domain is plain Java: only itself and the platform's values, roles among them.
	 */
	@ArchTest
	public static final ArchRule domainIsPlain = classes().that()
		.resideInAPackage("..domain..")
		.should()
		.onlyDependOnClassesThat(resideInAnyPackage("java..", "..domain..", "id.sentra.platform.error..",
				"id.sentra.platform.money..", "id.sentra.platform.region..", "id.sentra.platform.id..",
				"id.sentra.platform.text..", "org.jspecify..")
			.or(resideInAPackage("id.sentra.platform.security").and(simpleNameStartingWith("Role"))))
		.allowEmptyShould(true);

	/**
	 * What only carries a request or an event in stays unseen by the rest: nothing but
	 * its own package knows a controller, a request, a response or a consumer.
	 */
	@ArchTest
	static final ArchRule entrancesArePackagePrivate = classes().that()
		.areAnnotatedWith(RestController.class)
		.or()
		.resideInAnyPackage("..web..", "..upstream..")
		.and()
		.areTopLevelClasses()
		.and()
		.haveSimpleNameNotEndingWith("package-info")
		.should(bePackagePrivate())
		.allowEmptyShould(true);

	/** A use case says what happens, not in which protocol it was asked for or stored. */
	@ArchTest
	static final ArchRule servicesKnowNoProtocol = noClasses().that()
		.areAnnotatedWith(Service.class)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..web..", "org.springframework.r2dbc..", "org.springframework.web..",
				"org.springframework.kafka..", "org.springframework.http..")
		.allowEmptyShould(true);

	/** Names say what a thing is. */
	@ArchTest
	public static final ArchRule namesSayWhatAThingIs = noClasses().should()
		.haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)");

	/** Features do not go in circles. */
	@ArchTest
	public static final ArchRule featuresAreFreeOfCycles = slices().matching("id.sentra.*.(*)..")
		.should()
		.beFreeOfCycles()
		.allowEmptyShould(true);

	/**
	 * Subscribing elsewhere by hand leaves what follows on a thread that may be
	 * interrupted.
	 */
	@ArchTest
	public static final ArchRule whatBlocksGoesThroughBlockingCalls = noClasses().that()
		.doNotBelongToAnyOf(BlockingCalls.class)
		.should()
		.callMethodWhere(target(name("subscribeOn")).and(target(owner(assignableTo(Publisher.class)))));

	/**
	 * Spring asks a method that returns a publisher once, at the start, and subscribes to
	 * what it got again and again: a time or a list read outside would stay that of the
	 * start for ever.
	 */
	@ArchTest
	public static final ArchRule scheduledWorkReadsNothingOutsideOfItsPublisher = methods().that()
		.areAnnotatedWith(Scheduled.class)
		.and()
		.haveRawReturnType(assignableTo(Publisher.class))
		.should(onlyBuildAPublisher())
		.allowEmptyShould(true);

	/** A document is printed only when the bulkhead has a place for it. */
	@ArchTest
	public static final ArchRule documentsAreMadeByThePdfRenderer = noClasses().that()
		.doNotBelongToAnyOf(PdfRenderer.class)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

	/** The libraries of files people send stand behind one package. */
	@ArchTest
	static final ArchRule spreadsheetsAreReadInOnePackage = noClasses().that()
		.resideOutsideOfPackage("..spreadsheet..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.dhatim.fastexcel..", "de.siegmar.fastcsv..", "org.apache.commons.compress..",
				"com.fasterxml.aalto..");

	private ArchitectureRules() {
	}

	private static ArchCondition<JavaMethod> onlyBuildAPublisher() {
		return new ArchCondition<>("only build a publisher that reads what it needs when it is subscribed to") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				List<String> read = method.getMethodCallsFromSelf()
					.stream()
					.filter((call) -> !call.isDeclaredInLambda())
					.filter((call) -> !call.getTargetOwner().isAssignableTo(Publisher.class))
					.map((call) -> call.getTarget().getFullName())
					.toList();
				events.add(new SimpleConditionEvent(method, read.isEmpty(),
						method.getFullName() + " reads at the start: " + read));
			}
		};
	}

	private static ArchCondition<JavaClass> bePackagePrivate() {
		return new ArchCondition<>("be package-private") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean seen = type.getModifiers().contains(JavaModifier.PUBLIC);
				events.add(new SimpleConditionEvent(type, !seen, type.getName() + (seen ? " is public" : " is not")));
			}
		};
	}

}
