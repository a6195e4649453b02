package id.sentra.platform.web;

import java.util.regex.Pattern;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.Anybody;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The contracts of the service as its jar carries them: {@code openapi.yaml},
 * {@code asyncapi.yaml} and the schemas that one refers to.
 */
@RestController
@RequestMapping("/api/${spring.application.name}/contracts")
final class ContractDocumentController {

	private static final Pattern DOCUMENT = Pattern.compile("(openapi|asyncapi)\\.yaml");

	private static final Pattern SCHEMA = Pattern.compile("[a-z0-9-]{1,100}\\.v[0-9]{1,4}\\.schema\\.json");

	private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

	private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

	@Anybody
	@Answers(value = String.class, type = "application/yaml")
	@GetMapping("/{document}")
	ResponseEntity<Resource> find(@PathVariable String document) {
		boolean yaml = DOCUMENT.matcher(document).matches();
		Resource found = new ClassPathResource("contracts/" + document);
		if (!(yaml || SCHEMA.matcher(document).matches()) || !found.exists()) {
			throw new NotFound("not-found");
		}
		return ResponseEntity.ok().contentType(yaml ? YAML : JSON_SCHEMA).body(found);
	}

}
