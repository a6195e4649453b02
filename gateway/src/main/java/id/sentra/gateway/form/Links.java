package id.sentra.gateway.form;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that keep what a list was filtered by. */
public final class Links {

	private Links() {
	}

	/** The same list from the cursor on; nothing when it ends here. */
	public static @Nullable String next(ServerWebExchange exchange, @Nullable String cursor) {
		return (cursor != null) ? with(exchange, "cursor", cursor) : null;
	}

	/** The same page with another value of one parameter. */
	public static String with(ServerWebExchange exchange, String name, String value) {
		URI uri = exchange.getRequest().getURI();
		return UriComponentsBuilder.fromPath(uri.getPath())
			.query(uri.getRawQuery())
			.replaceQueryParam(name, "{value}")
			.encode()
			.buildAndExpand(value)
			.toUriString();
	}

}
