package id.sentra.bazaar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.SentraTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The bazaar service whole, with a clock that tests put forward; offers lapse when they
 * say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SentraTest
@TestPropertySource(properties = "sentra.bazaar.unanswered-offers.first=P1D")
@Import({ MovableClock.Bean.class, Bench.Beans.class })
public @interface BazaarTest {

}
