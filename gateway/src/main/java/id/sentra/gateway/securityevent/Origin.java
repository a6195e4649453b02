package id.sentra.gateway.securityevent;

import java.util.Arrays;
import java.util.HexFormat;

import id.sentra.gateway.secret.OpaqueSecret;
import io.netty.util.NetUtil;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Where a request comes from: the network as the gateway knows it behind its proxies, and
 * the SHA-256 of the device it shows, empty when none. Neither is believed.
 */
public record Origin(String address, String device) {

	private static final int IPV4_NETWORK = 24;

	private static final int IPV6_NETWORK = 48;

	/** Of work that no request asked for. */
	public static final Origin NOWHERE = new Origin("", "");

	/** From that address, showing that device by the word of its cookie. */
	public static Origin of(String address, String shown) {
		return new Origin(address, shown.isEmpty() ? "" : HexFormat.of().formatHex(OpaqueSecret.sha256(shown)));
	}

	/**
	 * The network in words its owner knows it by, and nobody is found by: of IPv4 the
	 * first 24 bits, of IPv6 the first 48.
	 */
	public String network() {
		byte[] bytes = NetUtil.createByteArrayFromIpAddressString(this.address.replaceFirst("/.*", ""));
		if (bytes == null) {
			return "";
		}
		int bits = (bytes.length == 4) ? IPV4_NETWORK : IPV6_NETWORK;
		Arrays.fill(bytes, bits / Byte.SIZE, bytes.length, (byte) 0);
		return NetUtil.bytesToIpAddress(bytes) + "/" + bits;
	}

	/** The same on another device. */
	public Origin on(String shown) {
		return of(this.address, shown);
	}

	/** Of the request under way, as {@link #in} put it there. */
	public static Mono<Origin> current() {
		return Mono.deferContextual((context) -> Mono.just(context.getOrDefault(Origin.class, NOWHERE)));
	}

	/** Says it to all that the request leads to. */
	public Context in(Context context) {
		return context.put(Origin.class, this);
	}

}
