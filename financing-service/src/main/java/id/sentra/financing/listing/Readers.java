package id.sentra.financing.listing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.Role;

/**
 * A route for who may look at applications and loans: the owner, and staff who work on or
 * audit financing. What a business owes is no concern of trainers or organisers.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
public @interface Readers {

}
