package id.sentra.gateway.support;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One of several instances of a service: it answers all with 200 until it is stopped. */
public final class ServiceInstance implements AutoCloseable {

	private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private final List<String> received = new CopyOnWriteArrayList<>();

	private final AtomicInteger cutOff = new AtomicInteger();

	private final DisposableServer server;

	/** Listens at this address. */
	public ServiceInstance(InetAddress address, int port) {
		this.server = HttpServer.create()
			.bindAddress(() -> new InetSocketAddress(address, port))
			.doOnConnection((connection) -> this.connections.add(connection.channel()))
			.handle(this::answer)
			.bindNow();
	}

	/** Method and path of each request, also of those that were not answered. */
	public List<String> received() {
		return this.received;
	}

	/** Cuts off as many of the next requests instead of answering them. */
	public void cutOff(int requests) {
		this.cutOff.set(requests);
	}

	/** Stops as a program that is killed: listens no more, all connections end. */
	@Override
	public void close() {
		this.server.disposeNow(Duration.ofSeconds(5));
		this.connections.close().syncUninterruptibly();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		this.received.add(request.method() + " " + request.uri());
		return request.receive().then(Mono.defer(() -> {
			if (this.cutOff.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
				response.withConnection((connection) -> connection.channel().close());
				return Mono.never();
			}
			return response.header("Content-Type", "application/json").sendString(Mono.just("{}")).then();
		}));
	}

}
