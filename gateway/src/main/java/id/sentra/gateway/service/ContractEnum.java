package id.sentra.gateway.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of codes that a service's OpenAPI document declares, in the order of the page.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ContractEnum {

	/**
	 * Where it is declared: {@code <service>/<schema>/<property>}, or
	 * {@code <path>?<parameter>} of a GET.
	 */
	String value();

	/** Whether the page offers only some of the codes. */
	boolean part() default false;

	/** Codes that only the gateway knows. */
	String[] own() default {};

}
