package id.sentra.gateway.bazaar.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.bazaar.domain.StallApplication;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Applications for stalls, asked for in somebody's name. */
public interface StallApplications {

	/** Those of a bazaar, or of the own SME or region. */
	Mono<Listed<StallApplication>> list(CurrentUser user, @Nullable UUID bazaar, @Nullable String cursor);

	Mono<StallApplication> find(CurrentUser user, UUID id);

	Mono<StallApplication> apply(CurrentUser user, UUID bazaar, Wanted wanted, String key);

	Mono<StallApplication> step(CurrentUser user, UUID id, @Nullable Long version, Step step);

	Mono<StallApplication> reportSales(CurrentUser user, UUID id, @Nullable LocalDate day, @Nullable Long amount,
			String key);

	/** The steps there are. */
	enum Step {

		WITHDRAW("WITHDRAWN"), ACCEPT("ACCEPTED"), DECLINE("DECLINED"), RELEASE("RELEASED");

		private final String outcome;

		Step(String outcome) {
			this.outcome = outcome;
		}

		/** The status it leads to. */
		public String outcome() {
			return this.outcome;
		}

	}

	/** What is applied for; the own SME unless one is named. */
	record Wanted(@Nullable UUID smeId, String trade, List<String> wishes, boolean anyStall) {
	}

}
