package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.time.LocalDate;

import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application, with the application as it is afterwards;
 * day and amount where sales are reported.
 */
public record ApplicationEvent(Kind kind, Application application, Instant at, @Nullable LocalDate saleDay,
		@Nullable Rupiah amount) {

	public enum Kind {

		APPLIED, WITHDRAWN, ALLOCATED, WAITLISTED, DECLINED, ACCEPTED, RELEASED, SALES_REPORTED

	}

}
