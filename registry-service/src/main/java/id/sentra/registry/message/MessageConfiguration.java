package id.sentra.registry.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The templates of messages, which are data. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

	@Bean
	MessageTemplates messageTemplates(JsonMapper json) {
		try (InputStream file = Objects
			.requireNonNull(MessageConfiguration.class.getResourceAsStream("/rules/message-templates.json"))) {
			return new MessageTemplates(json.readValue(file, new TypeReference<List<MessageTemplate>>() {
			}));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
