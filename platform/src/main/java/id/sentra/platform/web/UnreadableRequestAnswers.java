package id.sentra.platform.web;

import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;

/**
 * Puts {@link UnreadableRequests} and {@link NextRequestIsRead} next to the codec of
 * every connection.
 */
public final class UnreadableRequestAnswers implements NettyServerCustomizer {

	private final ProblemMessages messages;

	private final JsonMapper json;

	public UnreadableRequestAnswers(ProblemMessages messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	@Override
	public HttpServer apply(HttpServer server) {
		NextRequestIsRead next = new NextRequestIsRead();
		return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, "sentra.unreadable-requests",
					new UnreadableRequests(this.messages, this.json))
			.addAfter(NettyPipeline.HttpCodec, "sentra.next-request-is-read", next));
	}

}
