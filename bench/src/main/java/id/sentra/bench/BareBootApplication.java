package id.sentra.bench;

import java.util.function.Consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The least that the services' starters make a program of: one route, one statement, one
 * consumer. Its settings are arguments.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BareBootApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(BareBootApplication.class, arguments);
	}

	@Bean
	RouterFunction<ServerResponse> things(DatabaseClient database) {
		return RouterFunctions.route()
			.GET("/things",
					(request) -> database.sql("select count(*) from thing")
						.mapValue(Long.class)
						.one()
						.flatMap(ServerResponse.ok()::bodyValue))
			.build();
	}

	@Bean
	Consumer<byte[]> consumer() {
		return (thing) -> {
		};
	}

}
