package id.sentra.gateway.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody reads the name of a constant: each has a label, also one a service adds. Those
 * of statuses are held by {@link StatusTests}.
 */
class LabelTests {

	private static final Path ROOT = Path.of("..");

	/** Constants that are words people use. */
	private static final Set<String> WORDS = Set.of("NIK", "KTP", "NIB");

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "portal.status, registry-service, registry/sme/domain/SmeStatus",
			"scale, registry-service, registry/sme/domain/Scale",
			"document.kind, registry-service, registry/document/domain/DocumentKind",
			"message.kind, registry-service, registry/message/Template",
			"message.reason, registry-service, registry/message/FailureReason",
			"double.source, registry-service, registry/duplicates/DuplicateCandidate",
			"happening.reason, training-service, training/enrolment/domain/CancelReason",
			"enrolment.reason, training-service, training/enrolment/domain/CancelReason",
			"revocation, training-service, training/certificate/domain/RevocationReason",
			"happening.reason, training-service, training/certificate/domain/RevocationReason",
			"goal, training-service, training/mentoring/domain/GoalKind",
			"place, training-service, training/mentoring/domain/VisitPlace",
			"ending, training-service, training/mentoring/domain/Ending",
			"data.kind, registry-service, registry/privacy/domain/RequestKind",
			"data.channel, registry-service, registry/privacy/domain/RequestChannel",
			"data.field, registry-service, registry/privacy/domain/PersonalField",
			"portal.application, financing-service, financing/loanapplication/domain/ApplicationStatus",
			"loan.waits, financing-service, financing/loanapplication/domain/ApplicationStatus",
			"rejection, financing-service, financing/loanapplication/domain/RejectionReason",
			"payment, financing-service, financing/loan/Payments",
			"method, financing-service, financing/schedule/domain/RepaymentMethod",
			"purpose, financing-service, financing/programme/domain/Purpose",
			"portal.stall, bazaar-service, bazaar/bazaar/domain/ApplicationStatus",
			"criterion, bazaar-service, bazaar/bazaar/domain/Criterion",
			"agreement.kind, bazaar-service, bazaar/agreement/domain/AgreementKind",
			"agreement.channel, bazaar-service, bazaar/agreement/domain/Channel",
			"agreement.side, bazaar-service, bazaar/agreement/domain/Side",
			"goods.cause, bazaar-service, bazaar/agreement/domain/GoodsReturn",
			"goods.kind, bazaar-service, bazaar/agreement/domain/ConsignmentEntry",
			"role, platform, platform/security/Role", "account.event, gateway, gateway/account/domain/AccountEvent" })
	void every_constant_has_a_label(String prefix, String module, String type) throws IOException {
		Set<String> constants = constants(
				Files.readString(ROOT.resolve(module).resolve("src/main/java/id/sentra").resolve(type + ".java")));
		assertThat(constants).isNotEmpty();
		assertNamed(prefix + ".", constants);
	}

	@ParameterizedTest
	@ValueSource(strings = { "registry", "training", "financing", "bazaar" })
	void every_event_about_an_sme_is_told_in_words(String context) throws IOException {
		try (Stream<Path> samples = Files.list(ROOT.resolve(context + "-service/contracts"))) {
			Set<String> events = new TreeSet<>();
			for (Path sample : samples.filter((file) -> file.toString().endsWith(".v1.sample.json")).toList()) {
				if (Files.readString(sample).contains("\"smeId\"")) {
					events.add(sample.getFileName().toString().replace(".v1.sample.json", ""));
				}
			}
			assertThat(events).isNotEmpty();
			assertNamed("happening.", events);
		}
	}

	@Test
	void constants_are_read_behind_their_comments() {
		assertThat(constants(
				"enum A {\n\t/** Has, a word. */\n\tONE, TWO_B; // THREE\n\tboolean is() { return this == ONE; }"))
			.containsExactly("ONE", "TWO_B");
	}

	private static void assertNamed(String prefix, Set<String> names) throws IOException {
		for (MessageFiles.Language language : MessageFiles.Language.values()) {
			Map<String, String> messages = MessageFiles.all(language);
			for (String name : names) {
				String word = messages.getOrDefault(prefix + name, "");
				assertThat(word).as("%s%s in %s", prefix, name, language).isNotBlank();
				assertThat(word.equals(name) && !WORDS.contains(name)).as("%s%s in %s", prefix, name, language)
					.isFalse();
			}
		}
	}

	/** Those of the first enum in a source. */
	private static Set<String> constants(String source) {
		Matcher body = Pattern.compile("\\benum \\w+ \\{([^;}]*)")
			.matcher(source.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", ""));
		assertThat(body.find()).isTrue();
		Set<String> constants = new TreeSet<>();
		Arrays.stream(body.group(1).split(","))
			.map((constant) -> constant.strip().replaceFirst("(?s)\\(.*", ""))
			.filter((constant) -> !constant.isEmpty())
			.forEach(constants::add);
		return constants;
	}

}
