package id.sentra.bazaar.bazaar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.Placement;
import org.jspecify.annotations.Nullable;

/**
 * The data of every event of topic {@code bazaar.stall}, version 1: stall codes with a
 * comma between them, reason, place in the queue and day of answer where there are any,
 * day and amount where sales are reported, and whether the dinas has confirmed them.
 */
record StallV1(UUID applicationId, UUID smeId, String regionCode, UUID bazaarId, String bazaarName, String trade,
		@Nullable String stallCode, @Nullable String reasonCode, @Nullable Integer waiting, @Nullable Instant answerBy,
		@Nullable LocalDate saleDay, @Nullable Long amount,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean confirmed) {

	static StallV1 of(ApplicationEvent event, Bazaar bazaar) {
		Application application = event.application();
		Placement placed = application.placement();
		Application.Sales sales = event.sales();
		boolean stalls = placed != null && !placed.stalls().isEmpty();
		return new StallV1(application.id(), application.sme().id(), application.sme().region().value(), bazaar.id(),
				bazaar.particulars().name(), application.wish().trade(),
				stalls ? String.join(",", placed.stalls()) : null,
				(placed != null && !placed.hidden()) ? placed.reason().name() : null,
				(placed != null && placed.waiting() > 0) ? placed.waiting() : null,
				(placed != null) ? placed.answerBy() : null, (sales != null) ? sales.day() : null,
				(sales != null) ? sales.amount().amount() : null, (sales != null) ? sales.confirmed() : null);
	}

}
