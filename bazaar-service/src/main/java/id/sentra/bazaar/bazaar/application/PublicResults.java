package id.sentra.bazaar.bazaar.application;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What everybody may see of a published result: businesses, no persons. */
public interface PublicResults {

	/** Applications of a published bazaar by the id after which they come. */
	Mono<List<Line>> of(UUID bazaarId, @Nullable UUID after, int limit);

	/** One applicant; without a name while what we know of SMEs is being made anew. */
	record Line(UUID applicationId, @Nullable String businessName, List<String> stalls, ApplicationStatus status,
			Reason reason, int wish, int waiting, @Nullable Integer points) {

		Line withoutPoints() {
			return new Line(this.applicationId, this.businessName, this.stalls, this.status, this.reason, this.wish,
					this.waiting, null);
		}

	}

}
