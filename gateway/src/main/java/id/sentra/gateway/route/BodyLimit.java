package id.sentra.gateway.route;

import java.util.concurrent.atomic.AtomicLong;

import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.UpstreamSettings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Refuses a body that is too large, at once if it says so and on the way if it does not.
 */
@Component
@Order(-150)
class BodyLimit implements WebFilter {

	private static final int PATIENCE = 2;

	private final long largest;

	BodyLimit(UpstreamSettings settings) {
		this.largest = settings.largestBody().toBytes();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		long announced = request.getHeaders().getContentLength();
		if (announced > PATIENCE * this.largest) {
			return Mono.error(tooLarge());
		}
		if (announced > this.largest) {
			return limited(request.getBody()).doOnNext(DataBufferUtils::release).then();
		}
		return chain.filter((announced >= 0) ? exchange : exchange.mutate().request(limited(request)).build());
	}

	private ServerHttpRequest limited(ServerHttpRequest request) {
		return new ServerHttpRequestDecorator(request) {
			@Override
			public Flux<DataBuffer> getBody() {
				return limited(super.getBody());
			}
		};
	}

	private Flux<DataBuffer> limited(Flux<DataBuffer> body) {
		return Flux.defer(() -> {
			AtomicLong seen = new AtomicLong();
			return body.<DataBuffer>handle((buffer, sink) -> {
				long size = seen.addAndGet(buffer.readableByteCount());
				if (size <= this.largest) {
					sink.next(buffer);
					return;
				}
				DataBufferUtils.release(buffer);
				if (size > PATIENCE * this.largest) {
					sink.error(tooLarge());
				}
			}).concatWith(Mono.defer(() -> (seen.get() > this.largest) ? Mono.error(tooLarge()) : Mono.empty()));
		});
	}

	private ProblemException tooLarge() {
		return new ProblemException(ProblemCode.TOO_LARGE.problem(this.largest / (1024 * 1024)));
	}

}
