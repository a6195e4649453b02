package id.sentra.gateway.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * A form with a file is streamed on and never read here, but for its first field: that is
 * its CSRF token, which is handed to the check as the header it would be from a script.
 * An address never holds it.
 */
@Component
@Order(-120)
class MultipartToken implements WebFilter {

	private static final String HEADER = "X-CSRF-TOKEN";

	/** The first part has to be whole within so many bytes. */
	private static final int FURTHEST = 4096;

	private static final String HEADERS = "(?:[\\w-]+:[^\\r\\n]*\\r\\n)*";

	private static final Pattern FIRST = Pattern.compile("\\A(?:\\r\\n)?--[^\\r\\n]+\\r\\n" + HEADERS
			+ "Content-Disposition: ?form-data; ?name=\"?_csrf\"?[^\\r\\n]*\\r\\n" + HEADERS
			+ "\\r\\n([^\\r\\n]*)\\r\\n", Pattern.CASE_INSENSITIVE);

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!isForm(request)) {
			return chain.filter(exchange);
		}
		Head head = new Head();
		return request.getBody()
			.bufferUntil(head::endsWith)
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.index((place, buffers) -> (place == 0) ? copy(buffers) : buffers.get(0))
			.switchOnFirst((first, body) -> chain
				.filter(exchange.mutate().request(withToken(request, head.token(), body)).build()))
			.then();
	}

	private static boolean isForm(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		MediaType type = headers.getContentType();
		return request.getMethod() == HttpMethod.POST && type != null
				&& MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type) && !headers.containsHeader(HEADER)
				&& !headers.containsHeader(HttpHeaders.AUTHORIZATION) && !request.getPath().value().startsWith("/api/");
	}

	private static ServerHttpRequest withToken(ServerHttpRequest request, @Nullable String token,
			Flux<DataBuffer> body) {
		ServerHttpRequest told = (token != null) ? request.mutate().header(HEADER, token).build() : request;
		return new ServerHttpRequestDecorator(told) {
			@Override
			public Flux<DataBuffer> getBody() {
				return body;
			}
		};
	}

	/** The beginning is held while the rest is waited for, and perhaps never read. */
	private static DataBuffer copy(List<DataBuffer> buffers) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (DataBuffer buffer : buffers) {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			all.writeBytes(bytes);
			DataBufferUtils.release(buffer);
		}
		return DefaultDataBufferFactory.sharedInstance.wrap(all.toByteArray());
	}

	/** What came so far, as long as the token is not in it. */
	private static final class Head {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private boolean over;

		private @Nullable String token;

		/** Whether the beginning ends with these bytes, or has ended before. */
		boolean endsWith(DataBuffer buffer) {
			if (!this.over) {
				byte[] next = new byte[Math.min(buffer.readableByteCount(), FURTHEST - this.bytes.size())];
				buffer.toByteBuffer(buffer.readPosition(), java.nio.ByteBuffer.wrap(next), 0, next.length);
				this.bytes.writeBytes(next);
				Matcher first = FIRST.matcher(this.bytes.toString(StandardCharsets.UTF_8));
				this.token = first.find() ? first.group(1) : null;
				this.over = this.token != null || this.bytes.size() >= FURTHEST;
			}
			return this.over;
		}

		@Nullable String token() {
			return this.token;
		}

	}

}
