package id.sentra.gateway.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.Services.Call;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.NameServer;
import id.sentra.gateway.support.ServiceInstance;
import id.sentra.gateway.support.Visitor;
import id.sentra.platform.test.Ports;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** A service whose instances come, go and move, by way of pages and of routes. */
@GatewayTest
@Import(ServiceConnectionsTests.Names.class)
class ServiceConnectionsTests {

	private static final int PORT = Ports.free();

	private static final NameServer names = new NameServer();

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final List<ServiceInstance> instances = new ArrayList<>();

	@Autowired
	WebTestClient visitors;

	@Autowired
	Visitor visitor;

	@Autowired
	Services services;

	@LocalServerPort
	int gateway;

	private WebClient script;

	@DynamicPropertySource
	static void serviceByName(DynamicPropertyRegistry properties) {
		properties.add("sentra.gateway.upstream.url.training", () -> "http://training.test:" + PORT);
	}

	@BeforeEach
	void signIn() {
		String token = this.visitor.token(this.visitors, "petugas");
		this.script = WebClient.builder()
			.baseUrl("http://127.0.0.1:" + this.gateway)
			.defaultHeaders((headers) -> headers.setBearerAuth(token))
			.build();
	}

	@AfterEach
	void stop() {
		this.instances.forEach(ServiceInstance::close);
	}

	@AfterAll
	static void forget() {
		names.close();
	}

	@Test
	void every_instance_is_asked() {
		ServiceInstance first = instance(1);
		ServiceInstance second = instance(2);
		names.names(address(1), address(2));
		for (Function<String, Mono<Integer>> way : ways(HttpMethod.GET)) {
			List<String> paths = Stream.iterate(0, (n) -> n + 1).limit(64).map((n) -> "/api/training/a" + n).toList();
			assertThat(Flux.fromIterable(paths).flatMap(way, 64).collectList().block()).hasSize(64).containsOnly(200);
			assertThat(first.received()).isNotEmpty();
			assertThat(second.received()).isNotEmpty();
			first.received().clear();
			second.received().clear();
		}
	}

	@Test
	void an_address_that_moved_is_followed_at_once() {
		for (Function<String, Mono<Integer>> way : ways(HttpMethod.GET)) {
			ServiceInstance before = instance(4);
			names.names(address(4));
			assertThat(way.apply("/api/training/before").block()).isEqualTo(200);
			before.close();
			ServiceInstance after = instance(5);
			names.names(address(5));
			assertThat(way.apply("/api/training/after").block()).isEqualTo(200);
			assertThat(after.received()).containsExactly("GET /api/training/after");
			after.close();
		}
	}

	@Test
	void where_nobody_listens_the_next_address_is_taken_for_commands_too() {
		ServiceInstance living = instance(2);
		names.names(address(1), address(2), address(3));
		for (Function<String, Mono<Integer>> way : ways(HttpMethod.POST)) {
			living.received().clear();
			List<String> paths = Stream.iterate(0, (n) -> n + 1).limit(32).map((n) -> "/api/training/a" + n).toList();
			assertThat(Flux.fromIterable(paths).flatMap(way, 32).collectList().block()).containsOnly(200);
			assertThat(living.received()).hasSize(32).doesNotHaveDuplicates();
		}
	}

	@Test
	void what_was_never_answered_is_asked_once_more_but_no_command() {
		ServiceInstance service = instance(1);
		names.names(address(1));
		for (Function<String, Mono<Integer>> way : ways(HttpMethod.GET)) {
			service.received().clear();
			service.cutOff(1);
			assertThat(way.apply("/api/training/x").block()).isEqualTo(200);
			assertThat(service.received()).containsExactly("GET /api/training/x", "GET /api/training/x");
			service.received().clear();
			service.cutOff(2);
			assertThat(way.apply("/api/training/x").block()).isEqualTo(502);
			assertThat(service.received()).hasSize(2);
		}
		for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
			for (Function<String, Mono<Integer>> way : ways(method)) {
				service.received().clear();
				service.cutOff(1);
				assertThat(way.apply("/api/training/x").block()).isEqualTo(502);
				assertThat(service.received()).containsExactly(method + " /api/training/x");
				service.cutOff(0);
			}
		}
	}

	@Test
	void an_instance_that_is_stopped_costs_no_answer_and_doubles_no_command() {
		for (int way = 0; way < 2; way++) {
			ServiceInstance stopped = instance(1);
			ServiceInstance living = instance(2);
			names.names(address(1), address(2));
			Function<String, Mono<Integer>> get = ways(HttpMethod.GET).get(way);
			Function<String, Mono<Integer>> post = ways(HttpMethod.POST).get(way);
			Mono<Void> stop = Mono.<Void>fromRunnable(stopped::close).subscribeOn(Schedulers.boundedElastic());
			List<Integer> answers = Flux.range(0, 600)
				.flatMap((n) -> (n == 200) ? stop.thenReturn(200)
						: (n % 3 == 0) ? post.apply("/api/training/" + n).thenReturn(200)
								: get.apply("/api/training/" + n),
						16)
				.collectList()
				.block();
			assertThat(answers).hasSize(600).containsOnly(200);
			assertThat(Stream.of(stopped, living)
				.flatMap((instance) -> instance.received().stream())
				.filter((request) -> request.startsWith("POST"))).doesNotHaveDuplicates();
			assertThat(living.received()).hasSizeGreaterThan(400);
			living.close();
		}
	}

	/** By a page's client, and by a route. */
	private List<Function<String, Mono<Integer>>> ways(HttpMethod method) {
		return List.of(
				(path) -> this.services
					.call(new Call(null, method, "training", (uri) -> uri.path(path).build(), PATIENCE),
							(request) -> request.exchangeToMono(
									(answer) -> answer.releaseBody().thenReturn(answer.statusCode().value())))
					.onErrorResume((error) -> Mono.just(statusOf(error))),
				(path) -> this.script.method(method)
					.uri(path)
					.exchangeToMono((answer) -> answer.releaseBody().thenReturn(answer.statusCode().value())));
	}

	private static int statusOf(Throwable error) {
		assertThat(error).isInstanceOf(ProblemException.class);
		return ((ProblemException) error).problem().status().value();
	}

	private ServiceInstance instance(int number) {
		ServiceInstance instance = new ServiceInstance(address(number), PORT);
		this.instances.add(instance);
		return instance;
	}

	private static InetAddress address(int number) {
		try {
			return InetAddress.getByAddress(new byte[] { 127, 0, 0, (byte) number });
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Names {

		@Bean
		@Primary
		DnsServerAddressStreamProvider testNames() {
			return new SingletonDnsServerAddressStreamProvider(names.address());
		}

	}

}
