package id.sentra.platform.test;

import java.util.LinkedHashMap;
import java.util.Map;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.PageRequest;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Describes the routes of the service under test as OpenAPI 3.1: who may use them, which
 * headers they need, and what those answer whose signature does not tell.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

	static {
		// Rupiah are whole numbers in JSON; the caller comes from the token.
		SpringDocUtils.getConfig()
			.replaceWithClass(Rupiah.class, Long.class)
			.replaceWithClass(RegionCode.class, String.class)
			.addSimpleTypesForParameterObject(RegionCode.class)
			.addRequestWrapperToIgnore(CurrentUser.class, PageRequest.class, IdempotentRequest.class)
			.addAnnotationsToIgnore(IfMatch.class, OneOf.class);
	}

	private final Map<String, Schema<?>> answers = new LinkedHashMap<>();

	@Bean
	ModelConverter recordSchemas() {
		return new RecordSchemas();
	}

	@Bean
	OperationCustomizer describedOperations() {
		return new DescribedOperations(this.answers);
	}

	/**
	 * Every answer that a test of the service reads is one that its contract declares.
	 */
	@Bean
	WebTestClientBuilderCustomizer answersKeepTheContract() {
		return (builder) -> builder.entityExchangeResultConsumer(ResponseContract.committed()::assertKept);
	}

	@Bean
	OpenApiCustomizer describedAnswers() {
		return (api) -> this.answers.forEach((name, schema) -> api.getComponents().getSchemas().put(name, schema));
	}

}
