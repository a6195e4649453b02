package id.sentra.gateway.service;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * A command to a service: its body as JSON, the version that was looked at, and the key
 * under which it takes effect only once.
 */
public record Change(HttpMethod method, Resource resource, Object body, @Nullable Long version, @Nullable String key) {

	/** A command without more to say. */
	public static Change post(Resource resource) {
		return new Change(HttpMethod.POST, resource, Map.of(), null, null);
	}

	/** A whole thing written anew. */
	public static Change put(Resource resource) {
		return new Change(HttpMethod.PUT, resource, Map.of(), null, null);
	}

	public Change body(Object content) {
		return new Change(this.method, this.resource, content, this.version, this.key);
	}

	/** Only if it is still at this version. */
	public Change ifAt(@Nullable Long seen) {
		return new Change(this.method, this.resource, this.body, seen, this.key);
	}

	/** Only once under this key. */
	public Change once(String under) {
		return new Change(this.method, this.resource, this.body, this.version, under);
	}

}
