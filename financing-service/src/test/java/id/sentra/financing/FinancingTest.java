package id.sentra.financing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.SentraTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The financing service whole, always on the same day, which ends only when a test says
 * so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SentraTest
@TestPropertySource(properties = "sentra.financing.day-ends.every=P1D")
@Import(MovableClock.Bean.class)
public @interface FinancingTest {

}
