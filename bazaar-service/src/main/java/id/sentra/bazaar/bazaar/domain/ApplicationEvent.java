package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application, with the application as it is afterwards,
 * and the sales where they are reported.
 */
public record ApplicationEvent(Kind kind, Application application, Instant at, Application.@Nullable Sales sales) {

	public enum Kind {

		APPLIED, WITHDRAWN, ALLOCATED, WAITLISTED, DECLINED, ACCEPTED, RELEASED, SALES_REPORTED

	}

}
