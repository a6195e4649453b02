package id.sentra.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.sentra.platform.test.SentraTest;
import id.sentra.registry.RegistryTest.Keys;
import id.sentra.registry.personal.TestKeys;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The whole registry on real servers, with keys made for this run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SentraTest
@Import(Keys.class)
public @interface RegistryTest {

	/**
	 * The file of keys.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	class Keys {

		@Bean
		DynamicPropertyRegistrar keysFile() {
			String file = TestKeys.file("k1", "i1").toString();
			return (registry) -> registry.add("sentra.registry.keys-file", () -> file);
		}

	}

}
