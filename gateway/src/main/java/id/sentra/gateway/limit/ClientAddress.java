package id.sentra.gateway.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

import io.netty.util.NetUtil;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from: the peer's address, or, if that is a trusted proxy, the
 * last address it was told. Of an IPv6 address the first 64 bits count, since one
 * subscriber has all the rest.
 */
@Component
public class ClientAddress {

	private final List<InetAddressMatcher> proxies;

	ClientAddress(LimitSettings settings) {
		this.proxies = settings.trustedProxies().stream().map(InetAddressMatchers::fromIpAddress).toList();
	}

	/** The address, as a key to count by. */
	public String of(ServerHttpRequest request) {
		InetSocketAddress peer = request.getRemoteAddress();
		if (peer == null || peer.getAddress() == null) {
			return "unknown";
		}
		List<String> forwarded = request.getHeaders().getOrEmpty("X-Forwarded-For");
		if (forwarded.isEmpty() || !isProxy(peer.getAddress())) {
			return key(peer.getAddress());
		}
		String last = forwarded.get(forwarded.size() - 1);
		byte[] told = NetUtil.createByteArrayFromIpAddressString(last.substring(last.lastIndexOf(',') + 1).strip());
		return key((told != null) ? told : peer.getAddress().getAddress());
	}

	/** Whether others come through this address. */
	boolean isProxy(InetAddress address) {
		return this.proxies.stream().anyMatch((proxy) -> proxy.matches(address));
	}

	/** The address, as a key to count by. */
	static String key(InetAddress address) {
		return key(address.getAddress());
	}

	private static String key(byte[] address) {
		return (address.length == 4) ? NetUtil.bytesToIpAddress(address)
				: NetUtil.bytesToIpAddress(Arrays.copyOf(Arrays.copyOf(address, 8), 16)) + "/64";
	}

}
