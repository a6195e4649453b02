package id.sentra.gateway.support;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DatagramDnsQueryDecoder;
import io.netty.handler.codec.dns.DatagramDnsResponse;
import io.netty.handler.codec.dns.DatagramDnsResponseEncoder;
import io.netty.handler.codec.dns.DefaultDnsRawRecord;
import io.netty.handler.codec.dns.DnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsSection;
import reactor.netty.Connection;
import reactor.netty.udp.UdpServer;

/**
 * Knows the addresses of every name; says, as Docker's does, that they are good for ten
 * minutes.
 */
public final class NameServer implements AutoCloseable {

	private static final int TEN_MINUTES = 600;

	private final Connection connection;

	private volatile List<InetAddress> addresses = List.of();

	public NameServer() {
		this.connection = UdpServer.create()
			.host("127.0.0.1")
			.port(0)
			.doOnBound((bound) -> bound.addHandlerLast(new DatagramDnsQueryDecoder())
				.addHandlerLast(new DatagramDnsResponseEncoder()))
			.handle((in, out) -> out.sendObject(in.receiveObject().cast(DatagramDnsQuery.class).map(this::answer)))
			.bindNow();
	}

	/** Where it listens. */
	public InetSocketAddress address() {
		return (InetSocketAddress) this.connection.channel().localAddress();
	}

	/** From now on every name is at these addresses. */
	public void names(InetAddress... named) {
		this.addresses = List.of(named);
	}

	@Override
	public void close() {
		this.connection.disposeNow();
	}

	private DatagramDnsResponse answer(DatagramDnsQuery query) {
		DnsQuestion question = query.recordAt(DnsSection.QUESTION);
		DatagramDnsResponse response = new DatagramDnsResponse(query.recipient(), query.sender(), query.id());
		response.addRecord(DnsSection.QUESTION, question);
		if (question.type().equals(DnsRecordType.A)) {
			this.addresses
				.forEach((address) -> response.addRecord(DnsSection.ANSWER, new DefaultDnsRawRecord(question.name(),
						DnsRecordType.A, TEN_MINUTES, Unpooled.wrappedBuffer(address.getAddress()))));
		}
		return response;
	}

}
