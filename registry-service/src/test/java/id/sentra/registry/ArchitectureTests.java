package id.sentra.registry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.test.ArchitectureRules;
import id.sentra.registry.imports.spreadsheet.Spreadsheets;
import id.sentra.registry.sme.domain.Nik;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "id.sentra.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchTests ours = ArchTests.in(ArchitectureRules.class);

	private static final String STORAGE = ".*\\.(SmeEncryption|Smes|LockedSmes|Contacts|StoredFiles|SmeDocuments|CustomFieldValues|ImportDrafts|ImportChanges|Previews|Rejections|PreviewProcess|ImportFiles|ImportProcess|Spools?)(\\$.*)?";

	private static final String SHOWN_OR_STORED = ".*\\.(SmeEncryption|PersonalResponse|HeldResponse|HeldDataPdf)(\\$.*)?";

	/**
	 * A file is read through in a place of the bulkhead; apart from that only the one
	 * import reads that is worked off.
	 */
	@ArchTest
	static final ArchRule filesAreReadInAPlaceOfTheBulkhead = classes().that()
		.resideOutsideOfPackage("..spreadsheet..")
		.and(callSpreadsheets())
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(Bulkhead.class)
		.orShould()
		.haveNameMatching(".*\\.(ImportProcess|PreviewProcess)");

	/** Ciphers belong to what stores an SME or the file of an import. */
	@ArchTest
	static final ArchRule ciphersAreForStorage = noClasses().that()
		.resideOutsideOfPackages("..personal..", "..config..", "..observability..")
		.and()
		.haveNameNotMatching(STORAGE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("id.sentra.registry.personal..");

	/** A NIK in clear is read where it is encrypted and where one who may is shown it. */
	@ArchTest
	static final ArchRule aNikIsReadOnlyWhereItIsStoredOrShown = noClasses().that()
		.resideOutsideOfPackage("..domain..")
		.and()
		.haveNameNotMatching(SHOWN_OR_STORED)
		.should()
		.callMethod(Nik.class, "value");

	private static DescribedPredicate<JavaClass> callSpreadsheets() {
		return DescribedPredicate.describe("call Spreadsheets",
				(type) -> type.getMethodCallsFromSelf()
					.stream()
					.anyMatch((call) -> call.getTargetOwner().isEquivalentTo(Spreadsheets.class)));
	}

}
