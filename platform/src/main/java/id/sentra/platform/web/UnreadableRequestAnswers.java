package id.sentra.platform.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;

/**
 * Puts {@link UnreadableRequests} next to the codec of every connection.
 */
public final class UnreadableRequestAnswers implements NettyServerCustomizer {

	private final ProblemMessages messages;

	private final JsonMapper json;

	private final Supplier<@Nullable ProblemPages> pages;

	/**
	 * With the pages there may be, asked for when one is needed: they come after the
	 * server.
	 */
	public UnreadableRequestAnswers(ProblemMessages messages, JsonMapper json, Supplier<@Nullable ProblemPages> pages) {
		this.messages = messages;
		this.json = json;
		this.pages = pages;
	}

	@Override
	public HttpServer apply(HttpServer server) {
		return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, "sentra.unreadable-requests",
					new UnreadableRequests(this.messages, this.json, this.pages)));
	}

}
