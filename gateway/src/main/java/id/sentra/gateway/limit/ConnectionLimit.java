package id.sentra.gateway.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.sentra.gateway.limit.LimitSettings.Body;
import id.sentra.gateway.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Closes what an address opens above the connections it may hold, unread, and a
 * connection whose body takes too long. A proxy in front limits those that come through
 * it.
 */
@Component
class ConnectionLimit implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory>, Ordered {

	private final Map<String, Integer> open = new ConcurrentHashMap<>();

	private final int most;

	private final Body body;

	private final ClientAddress addresses;

	private final Counter refused;

	ConnectionLimit(LimitSettings settings, ClientAddress addresses, MeterRegistry meters) {
		this.most = settings.connections();
		this.body = settings.body();
		this.addresses = addresses;
		this.refused = meters.counter(Meters.LIMITED, Meters.LIMIT, "connections");
	}

	/** First: what is refused needs nothing of the others. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void customize(NettyReactiveWebServerFactory factory) {
		factory.addServerCustomizers(this::limited);
	}

	private HttpServer limited(HttpServer server) {
		return server.readTimeout(this.body.silence())
			.requestTimeout(this.body.whole())
			.doOnChannelInit((observer, channel, unused) -> count(channel));
	}

	private void count(Channel channel) {
		if (!(channel.remoteAddress() instanceof InetSocketAddress socket)) {
			return;
		}
		InetAddress address = socket.getAddress();
		if (address == null || this.addresses.isProxy(address)) {
			return;
		}
		String key = ClientAddress.key(address);
		int now = this.open.merge(key, 1, Integer::sum);
		channel.closeFuture()
			.addListener((closed) -> this.open.computeIfPresent(key, (same, held) -> (held > 1) ? held - 1 : null));
		if (now > this.most) {
			this.refused.increment();
			channel.close();
		}
	}

}
