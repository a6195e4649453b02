package id.sentra.platform.web;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Asks for the next request once one is answered. Reactor Netty forgets to when an answer
 * came before the end of its request and the connection is kept
 * (reactor/reactor-netty#4361): the next request on it was never heard. To be deleted
 * with the release that mends it.
 */
@ChannelHandler.Sharable
final class NextRequestIsRead extends ChannelOutboundHandlerAdapter {

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		context.write(message, promise);
		if (message instanceof LastHttpContent) {
			context.executor().execute(context::read);
		}
	}

}
