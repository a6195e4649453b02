package id.sentra.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a route answers where its signature does not tell: kept answers are bytes, papers
 * are PDF. The published contract names it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

	Class<?> value();

	/** Its type parameter, if it has one. */
	Class<?> of() default Void.class;

	int status() default 200;

	/** What it may be; of several, one is what a file is. */
	String[] type() default "application/json";

}
