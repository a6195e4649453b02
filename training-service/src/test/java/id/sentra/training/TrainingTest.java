package id.sentra.training;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.sentra.platform.test.SentraTest;
import org.springframework.context.annotation.Import;

/** The whole service on real servers, with a clock that can be set forward. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SentraTest
@Import({ MovableClock.Bean.class, Dinas.class, Database.class })
public @interface TrainingTest {

}
