package id.sentra.bazaar.bazaar.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.Placement;
import org.jspecify.annotations.Nullable;

/** An application; criteria and points once the applications are closed. */
record ApplicationResponse(UUID id, long version, UUID bazaarId, UUID smeId, @Nullable String smeName,
		String regionCode, ApplicationStatus status, String trade, List<String> wishes, int minStalls, int maxStalls,
		Set<String> facilities, boolean anyStall, Set<Criterion> criteria, @Nullable Integer points,
		List<String> stalls, @Nullable Integer waiting, @Nullable Reason reason, @Nullable String explanation,
		@Nullable Instant answerBy, @Nullable String cause) {

	static ApplicationResponse of(Application one, @Nullable Reason reason, @Nullable String explanation) {
		Placement placed = one.placement();
		return new ApplicationResponse(one.id(), one.version(), one.bazaarId(), one.sme().id(), one.sme().name(),
				one.sme().region().value(), one.status(), one.wish().trade(), one.wish().stalls(),
				one.wish().need().min(), one.wish().need().max(), one.wish().need().facilities(),
				one.wish().need().anyStall(), one.criteria(), one.points(),
				(placed != null) ? placed.stalls() : List.of(),
				(placed != null && one.status() == ApplicationStatus.WAITLISTED) ? placed.waiting() : null, reason,
				explanation, (placed != null) ? placed.answerBy() : null, one.cause());
	}

}
