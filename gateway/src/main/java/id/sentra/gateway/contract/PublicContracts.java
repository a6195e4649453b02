package id.sentra.gateway.contract;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What of the services is open to anybody: their OpenAPI and AsyncAPI documents and the
 * schemas those refer to.
 */
public final class PublicContracts {

	/** The services, in the order of a business's way through them. */
	public static final List<String> CONTEXTS = List.of("registry", "training", "financing", "bazaar");

	/** The addresses of all of them. */
	public static final String PATH = "/api/{context:registry|training|financing|bazaar}/contracts/"
			+ "{document:openapi\\.yaml|asyncapi\\.yaml|[a-z0-9-]+\\.v[0-9]+\\.schema\\.json}";

	private static final PathPattern PATTERN = PathPatternParser.defaultInstance.parse(PATH);

	private PublicContracts() {
	}

	/** Whether a request is for one of them. */
	public static boolean isOne(ServerHttpRequest request) {
		return request.getMethod() == HttpMethod.GET
				&& PATTERN.matches(PathContainer.parsePath(request.getPath().value()));
	}

}
