package id.sentra.platform.sample;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class StructuredLogTests {

	/**
	 * Boot keeps what an earlier program of this JVM set, and sets up no other log while
	 * that one is open (spring-boot #43516).
	 */
	@BeforeEach
	@AfterEach
	void asInAFreshProgram() {
		for (LoggingSystemProperty property : LoggingSystemProperty.values()) {
			System.clearProperty(property.getEnvironmentVariableName());
		}
		LoggingSystem.get(getClass().getClassLoader()).cleanUp();
	}

	@Test
	void aLineIsOneObjectThatNamesItsTrace(CapturedOutput output) {
		try (ConfigurableApplicationContext program = start(
				Map.of("SENTRA_LOG_FORMAT", "ecs", "SENTRA_ENVIRONMENT", "uji"))) {
			assertThat(program.isActive()).isTrue();
			sayInATrace();
		}
		JsonNode line = JsonMapper.shared().readTree(line(output));
		assertThat(line.path("trace.id").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
		assertThat(line.path("span.id").asString()).isEqualTo("b7ad6b7169203331");
		assertThat(line.path("service").path("name").asString()).isEqualTo("sample");
		assertThat(line.path("service").path("environment").asString()).isEqualTo("uji");
		assertThat(line.path("log").path("level").asString()).isEqualTo("INFO");
	}

	@Test
	void itIsForPeopleWhereNothingElseIsAsked(CapturedOutput output) {
		try (ConfigurableApplicationContext program = start(Map.of())) {
			assertThat(program.isActive()).isTrue();
			sayInATrace();
		}
		assertThat(line(output)).doesNotStartWith("{").contains("INFO", "0af7651916cd43dd8448eb211c80319c");
	}

	private static ConfigurableApplicationContext start(Map<String, Object> environment) {
		return new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.properties("spring.config.name=sample")
			.properties(environment)
			.run();
	}

	private static void sayInATrace() {
		MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");
		MDC.put("spanId", "b7ad6b7169203331");
		LoggerFactory.getLogger("sample").info("said in a trace");
		MDC.clear();
	}

	private static String line(CapturedOutput output) {
		return Stream.of(output.getAll().split("\n"))
			.filter((line) -> line.contains("said in a trace"))
			.findFirst()
			.orElseThrow();
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
