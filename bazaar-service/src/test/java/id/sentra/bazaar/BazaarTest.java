package id.sentra.bazaar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.SentraTest;
import org.springframework.context.annotation.Import;

/** The bazaar service whole, with a clock that tests put forward. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SentraTest
@Import({ MovableClock.Bean.class, Bench.Beans.class })
public @interface BazaarTest {

}
