package id.sentra.platform.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on real PostgreSQL and Kafka, listening on a random port. The servers
 * are shared by all tests of a module; each application context has a database of its
 * own. With {@code -Dsentra.containers} they run in containers. Nobody is sent away
 * because the machine is slow.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "spring.r2dbc.pool.max-acquire-time=60s", "springdoc.use-fqn=true",
				"springdoc.paths-to-match=/api/**", "springdoc.override-with-generic-response=false",
				"springdoc.default-flat-param-object=true", "springdoc.default-produces-media-type=application/json" })
@AutoConfigureWebTestClient(timeout = "120s")
@ContextConfiguration(initializers = EmbeddedServers.class)
@Import({ ContainerServers.class, TestTokens.class, ApiDescription.class })
public @interface SentraTest {

}
