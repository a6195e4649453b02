package id.sentra.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The programme's only door: sign-in, pages, and the routes to the four services. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GatewayApplication {

	/** Starts the gateway. */
	public static void main(String[] args) {
		SpringApplication.run(GatewayApplication.class, args);
	}

}
