package id.sentra.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for every role but the owner's. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.TRAINER, Role.MENTOR, Role.ORGANISER,
		Role.AUDITOR, Role.ADMIN })
public @interface Staff {

}
