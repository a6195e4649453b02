package id.sentra.gateway.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.NoopDnsCache;
import io.netty.resolver.dns.NoopDnsCnameCache;
import io.netty.resolver.dns.RoundRobinDnsAddressResolverGroup;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.NameResolverProvider;
import reactor.util.retry.Retry;

/**
 * How services are reached whose instances come, go and move: the name server is asked
 * for every new connection, each of the addresses it names is used, and one where nobody
 * listens is passed over.
 */
@Component
public class ServiceConnections implements DisposableBean {

	/** Until connections to an instance that died are known to have ended. */
	private static final Duration BEFORE_REPEAT = Duration.ofMillis(100);

	private final AddressResolverGroup<InetSocketAddress> addresses;

	/**
	 * Remembers no address: name servers such as Docker's let it be kept for ten minutes.
	 */
	ServiceConnections(DnsServerAddressStreamProvider nameServers) {
		this.addresses = NameResolverProvider.builder()
			.dnsAddressResolverGroupProvider(
					(names) -> new RoundRobinDnsAddressResolverGroup(names.nameServerProvider(nameServers)
						.resolveCache(NoopDnsCache.INSTANCE)
						.cnameCache(NoopDnsCnameCache.INSTANCE)))
			.build()
			.newNameResolverGroup(HttpResources.get(), true);
	}

	/**
	 * The client for services. By itself it sends nothing again; see {@link #repeat}.
	 */
	public HttpClient of(HttpClient client) {
		return client.resolver(this.addresses).disableRetry(true);
	}

	/**
	 * Sends a GET once more that was never answered. Any other request may have been
	 * carried out although nobody heard of it.
	 */
	public static Retry repeat(HttpMethod method) {
		return Retry.fixedDelay(1, BEFORE_REPEAT)
			.filter((error) -> method.equals(HttpMethod.GET) && isBrokenOff(error))
			.onRetryExhaustedThrow((retry, last) -> last.failure());
	}

	private static boolean isBrokenOff(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException || cause instanceof AbortedException) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void destroy() {
		this.addresses.close();
	}

}
