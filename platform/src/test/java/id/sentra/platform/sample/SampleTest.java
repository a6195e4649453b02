package id.sentra.platform.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.sentra.platform.test.SentraTest;
import org.springframework.test.context.TestPropertySource;

/** The sample service, with its settings in {@code sample.yml}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SentraTest
@TestPropertySource(properties = "spring.config.name=sample")
@interface SampleTest {

}
