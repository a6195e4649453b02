package id.sentra.gateway.route;

import id.sentra.gateway.problem.SenderFault;
import id.sentra.platform.web.ClientDisconnects;
import io.netty.channel.ChannelException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * What goes wrong while a body comes in is its sender's doing. Here alone it can be told
 * from a service that hangs up on what is passed on to it.
 */
@Component
class BodiesOfSenders implements HttpHandlerDecoratorFactory {

	private final ClientDisconnects disconnects;

	BodiesOfSenders(ClientDisconnects disconnects) {
		this.disconnects = disconnects;
	}

	@Override
	public HttpHandler apply(HttpHandler handler) {
		return (request, response) -> handler.handle(watched(request), response);
	}

	private ServerHttpRequest watched(ServerHttpRequest request) {
		return new ServerHttpRequestDecorator(request) {
			@Override
			public Flux<DataBuffer> getBody() {
				return super.getBody().onErrorMap(Exception.class, BodiesOfSenders.this::fault);
			}
		};
	}

	private SenderFault fault(Throwable error) {
		// Netty's for a body that takes too long
		boolean late = error instanceof ChannelException;
		this.disconnects.isOne(error);
		return new SenderFault(late ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST, error);
	}

}
