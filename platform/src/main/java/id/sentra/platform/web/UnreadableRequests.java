package id.sentra.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives the server's own empty answers their words. A request that Netty cannot decode or
 * whose address is no URI is refused before any handler of ours: it is answered with
 * problem+json here, or with a page where a browser asks and there are pages; its
 * connection is closed only when the answer can have arrived.
 */
final class UnreadableRequests extends ChannelDuplexHandler {

	private static final List<Integer> OF_THE_SERVER = List.of(400, 413, 414, 431);

	private static final long LINGER_SECONDS = 2;

	private final ProblemMessages messages;

	private final JsonMapper json;

	private final Supplier<@Nullable ProblemPages> pages;

	private @Nullable HttpRequest request;

	/** Whether an answer has begun and not ended. */
	private boolean answering;

	/** Whether the last answer of this connection was written. */
	private boolean refused;

	/** The write of our words, until the connection is closed after it. */
	private @Nullable ChannelPromise told;

	/** The end of a connection that waits until the words have arrived. */
	private @Nullable ChannelPromise closing;

	UnreadableRequests(ProblemMessages messages, JsonMapper json, Supplier<@Nullable ProblemPages> pages) {
		this.messages = messages;
		this.json = json;
		this.pages = pages;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest asked) {
			this.request = asked;
		}
		context.fireChannelRead(message);
	}

	/**
	 * When the rest of a request turns out unreadable while another thread begins its
	 * answer, the server ends or goes on with an answer that never began, and closes: a
	 * refusal takes its place, and what the other thread still writes goes nowhere.
	 */
	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (this.refused) {
			ReferenceCountUtil.release(message);
			promise.tryFailure(AbortedException.beforeSend());
			return;
		}
		if (!this.answering && !(message instanceof HttpResponse)) {
			ReferenceCountUtil.release(message);
			write(context, badRequest(), promise);
			return;
		}
		this.answering = !(message instanceof LastHttpContent);
		if (message instanceof FullHttpResponse response && isEmpty(response) && !isHead()) {
			this.told = promise.unvoid();
			this.refused = response.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
			context.write(withWords(response), this.told);
		}
		else {
			this.told = null;
			context.write(message, promise);
		}
	}

	/**
	 * What is still unread would reset the connection before the answer is read, and an
	 * end of the output before the answer is written would lose it.
	 */
	@Override
	public void close(ChannelHandlerContext context, ChannelPromise promise) {
		ChannelPromise answer = this.told;
		if (this.closing != null) {
			this.closing.addListener((closed) -> promise.unvoid().trySuccess());
			return;
		}
		if (answer == null || !(context.channel() instanceof DuplexChannel channel)) {
			context.close(promise);
			return;
		}
		this.told = null;
		this.closing = promise.unvoid();
		context.flush();
		answer.addListener((written) -> {
			channel.shutdownOutput();
			channel.config().setAutoRead(true);
			context.executor().schedule(() -> context.close(this.closing), LINGER_SECONDS, TimeUnit.SECONDS);
		});
	}

	private static FullHttpResponse badRequest() {
		FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
		response.headers()
			.setInt(HttpHeaderNames.CONTENT_LENGTH, 0)
			.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
		return response;
	}

	private static boolean isEmpty(FullHttpResponse response) {
		return OF_THE_SERVER.contains(response.status().code()) && !response.content().isReadable()
				&& !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
	}

	private boolean isHead() {
		return this.request != null && HttpMethod.HEAD.equals(this.request.method());
	}

	private FullHttpResponse withWords(FullHttpResponse empty) {
		Problem problem = Problem.of(new ResponseStatusException(HttpStatusCode.valueOf(empty.status().code())));
		ProblemDetail detail = this.messages.detail(problem, locale());
		ProblemPages shown = isOfABrowser() ? this.pages.get() : null;
		byte[] body = (shown != null) ? shown.page(detail, locale()) : this.json.writeValueAsBytes(detail);
		FullHttpResponse told = empty.replace(io.netty.buffer.Unpooled.wrappedBuffer(body));
		empty.release();
		told.headers()
			.set(HttpHeaderNames.CONTENT_TYPE,
					(shown != null) ? ProblemPages.HTML + ";charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE)
			.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
			.setInt(HttpHeaderNames.CONTENT_LENGTH, body.length)
			.set(HttpHeaderNames.CACHE_CONTROL, "no-store")
			.set("X-Content-Type-Options", "nosniff");
		return told;
	}

	private boolean isOfABrowser() {
		return this.request != null && !this.request.uri().startsWith("/api/")
				&& this.request.headers().contains(HttpHeaderNames.ACCEPT)
				&& this.request.headers().get(HttpHeaderNames.ACCEPT).contains(ProblemPages.HTML);
	}

	private Locale locale() {
		HttpHeaders headers = new HttpHeaders();
		String asked = (this.request != null) ? this.request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE) : null;
		headers.set(HttpHeaders.ACCEPT_LANGUAGE, (asked != null) ? asked : "id");
		try {
			return headers.getAcceptLanguageAsLocales().stream().findFirst().orElse(Locale.forLanguageTag("id"));
		}
		catch (IllegalArgumentException ex) {
			return Locale.forLanguageTag("id");
		}
	}

}
