package id.sentra.training;

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
 * The whole service on real servers, with a clock that can be set forward. It reads
 * topics in a group of its own, beside the tests of the projection.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SentraTest
@TestPropertySource(properties = "spring.cloud.stream.default.group=training-beside")
@Import({ MovableClock.Bean.class, Dinas.class, TrainingDatabase.class })
public @interface TrainingTest {

}
