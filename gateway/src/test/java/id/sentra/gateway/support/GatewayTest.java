package id.sentra.gateway.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole gateway on real PostgreSQL, in front of {@link FakeServices}, asked as
 * declared.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "sentra.gateway.overview.every=100ms",
				"sentra.gateway.overview.patience=20s", "sentra.gateway.overview.heartbeat=1s",
				"sentra.gateway.limit.registration.burst=1000", "sentra.gateway.oidc.patience=20s",
				"spring.cloud.gateway.server.webflux.httpclient.response-timeout=20s" })
@AutoConfigureWebTestClient(timeout = "120s")
@ContextConfiguration(initializers = TestSurroundings.class)
@ExtendWith(DeclaredRequests.class)
@Import({ AdjustableClock.class, Visitor.class })
public @interface GatewayTest {

}
