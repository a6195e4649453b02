package id.sentra.registry.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import id.sentra.platform.region.Regions;
import id.sentra.registry.cluster.domain.TypeRegulations;
import id.sentra.registry.cluster.domain.TypeRules;
import id.sentra.registry.document.domain.HalalRegulations;
import id.sentra.registry.document.domain.HalalRules;
import id.sentra.registry.duplicates.domain.DuplicateRegulations;
import id.sentra.registry.duplicates.domain.DuplicateRules;
import id.sentra.registry.imports.ImportRules;
import id.sentra.registry.imports.spreadsheet.ColumnNames;
import id.sentra.registry.imports.spreadsheet.Spreadsheets;
import id.sentra.registry.personal.BlindIndex;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.PersonalKeys;
import id.sentra.registry.privacy.domain.RequestRegulations;
import id.sentra.registry.privacy.domain.RequestRules;
import id.sentra.registry.sme.Villages;
import id.sentra.registry.sme.domain.ScaleRegulations;
import id.sentra.registry.sme.domain.ScaleRules;
import id.sentra.registry.sme.domain.VerificationRegulations;
import id.sentra.registry.sme.domain.VerificationRules;
import id.sentra.registry.views.ViewRegulations;
import id.sentra.registry.views.ViewRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys, rules and lists the registry works with.
 */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

	@Bean
	PersonalKeys personalKeys(@Value("${sentra.registry.keys-file}") String file) {
		return PersonalKeys.read(file);
	}

	@Bean
	FieldCipher fieldCipher(PersonalKeys keys) {
		return new FieldCipher(keys);
	}

	@Bean
	BlindIndex blindIndex(PersonalKeys keys) {
		return new BlindIndex(keys);
	}

	@Bean
	ScaleRegulations scaleRegulations(JsonMapper json) {
		return new ScaleRegulations(rules(json, "business-scale.json", new TypeReference<List<ScaleRules>>() {
		}));
	}

	@Bean
	TypeRegulations clusterTypeRegulations(JsonMapper json) {
		return new TypeRegulations(rules(json, "cluster-types.json", new TypeReference<List<TypeRules>>() {
		}));
	}

	@Bean
	DuplicateRegulations duplicateRegulations(JsonMapper json) {
		return new DuplicateRegulations(rules(json, "duplicates.json", new TypeReference<List<DuplicateRules>>() {
		}));
	}

	@Bean
	RequestRegulations dataRequestRegulations(JsonMapper json) {
		return new RequestRegulations(rules(json, "data-requests.json", new TypeReference<List<RequestRules>>() {
		}));
	}

	@Bean
	HalalRegulations halalRegulations(JsonMapper json) {
		return new HalalRegulations(rules(json, "halal.json", new TypeReference<List<HalalRules>>() {
		}));
	}

	@Bean
	VerificationRegulations verificationRegulations(JsonMapper json) {
		return new VerificationRegulations(
				rules(json, "verification.json", new TypeReference<List<VerificationRules>>() {
				}));
	}

	@Bean
	ViewRegulations personalViewRegulations(JsonMapper json) {
		return new ViewRegulations(rules(json, "personal-views.json", new TypeReference<List<ViewRules>>() {
		}));
	}

	@Bean
	Villages villages() {
		return new Villages();
	}

	@Bean
	Spreadsheets spreadsheets() {
		return new Spreadsheets(ColumnNames.load());
	}

	@Bean
	ImportRules importRules(Spreadsheets spreadsheets, Regions regions, Villages villages, ScaleRegulations regulations,
			@Value("${sentra.registry.kbli-edition}") String kbliEdition) {
		return new ImportRules(spreadsheets, regions, villages, regulations, kbliEdition);
	}

	private static <T> T rules(JsonMapper json, String file, TypeReference<T> type) {
		try (InputStream rules = Objects
			.requireNonNull(RegistryConfiguration.class.getResourceAsStream("/rules/" + file))) {
			return json.readValue(rules, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
