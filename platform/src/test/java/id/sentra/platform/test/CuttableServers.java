package id.sentra.platform.test;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a context a database and a broker of its own behind {@link Link}s. The broker
 * tells clients the link's port, so that they never go round it.
 */
public final class CuttableServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Link BROKER = startBroker();

	private static Link database;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		new EmbeddedServers().initialize(context);
		database = Link.to(context.getEnvironment().getRequiredProperty("SENTRA_DB_PORT", Integer.class));
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("cuttable servers",
					Map.of("SENTRA_DB_PORT", database.port(), "SENTRA_KAFKA_BOOTSTRAP", "127.0.0.1:" + BROKER.port())));
	}

	/** The link of the last context made to its database. */
	public static Link database() {
		return database;
	}

	public static Link broker() {
		return BROKER;
	}

	private static Link startBroker() {
		int port = Ports.free();
		Link link = Link.to(port);
		EmbeddedKafka.start(port, link.port());
		return link;
	}

}
