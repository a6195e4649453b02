package id.sentra.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles a route is for, one of which suffices: anybody else is refused with 403
 * before path, parameters or body are looked at. The service's published contract names
 * them; which things of which region a role may touch is the application's to decide.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface Allowed {

	Role[] value();

}
