package id.sentra.gateway.limit;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

import id.sentra.gateway.limit.LimitSettings.Body;
import id.sentra.gateway.limit.LimitSettings.Rate;
import id.sentra.gateway.limit.LimitSettings.Slow;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.GatewayTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class RegistrationLimitTests {

	@Autowired
	DatabaseClient database;

	@Autowired
	AdjustableClock clock;

	@Test
	void an_address_is_counted_for_all_instances_together() {
		ServerHttpRequest request = MockServerHttpRequest.post("/daftar/akun")
			.remoteAddress(new InetSocketAddress("203.0.113.77", 40_000))
			.build();
		List<RegistrationLimit> instances = List.of(instance(), instance(), instance());
		assertThat(taken(instances, request)).isEqualTo(2);
		assertThat(taken(instances, request)).isZero();
		this.clock.advance(Duration.ofMinutes(11));
		assertThat(taken(instances, request)).isEqualTo(1);
	}

	private static long taken(List<RegistrationLimit> instances, ServerHttpRequest request) {
		return Flux.range(0, 12)
			.flatMap((number) -> instances.get(number % instances.size())
				.take(request)
				.onErrorResume(ProblemException.class, (refused) -> Mono.empty()))
			.count()
			.block();
	}

	private RegistrationLimit instance() {
		Rate rate = new Rate(1, 1);
		LimitSettings settings = new LimitSettings(rate, rate, new Slow(2, Duration.ofMinutes(10)), 1,
				new Body(Duration.ofMinutes(1), Duration.ofMinutes(1)), List.of());
		return new RegistrationLimit(settings, new ClientAddress(settings), this.database, this.clock);
	}

}
