package id.sentra.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The words a text may be, where its type does not tell: the published contract lists
 * them. On a list it is about its elements. An argument of a controller's method that is
 * an enum, or a set of one, is read from the query parameter of its name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.PARAMETER })
public @interface OneOf {

	/** Whose constants they are. */
	Class<? extends Enum<?>>[] value() default {};

	/** Further words. */
	String[] or() default {};

}
