package id.sentra.gateway.bazaar.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.domain.Bazaar;
import id.sentra.gateway.bazaar.domain.Preview;
import id.sentra.gateway.bazaar.domain.PreviewLine;
import id.sentra.gateway.bazaar.domain.ResultLine;
import id.sentra.gateway.bazaar.domain.Stall;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Bazaars, their stalls and results, asked for in somebody's name or as anybody. */
public interface Bazaars {

	Mono<Listed<Bazaar>> list(CurrentUser user, @Nullable String status, @Nullable String cursor);

	Mono<Bazaar> find(CurrentUser user, UUID id);

	/** All stalls of a bazaar. */
	Mono<List<Stall>> stalls(CurrentUser user, UUID id);

	/** Stalls of a region. */
	Mono<Listed<Stall>> stalls(CurrentUser user, @Nullable String region, @Nullable String state,
			@Nullable String cursor);

	/** Plans a bazaar as it was typed; what is missing is left to the service to say. */
	Mono<Bazaar> plan(CurrentUser user, Map<String, Object> plan, String key);

	/** Changes a plan nobody knows of yet. */
	Mono<Bazaar> change(CurrentUser user, UUID id, @Nullable Long version, Map<String, Object> plan);

	/** Takes a bazaar to its next step. */
	Mono<Bazaar> step(CurrentUser user, UUID id, @Nullable Long version, Step step);

	Mono<Preview> preview(CurrentUser user, UUID id, @Nullable Long version);

	/** What it would come to for each applicant, and why. */
	Mono<Listed<PreviewLine>> previewed(CurrentUser user, UUID id, @Nullable String cursor);

	/** What everybody may see. */
	Mono<Bazaar> published(CurrentUser visitor, UUID id);

	Mono<Listed<ResultLine>> result(CurrentUser visitor, UUID id, @Nullable String cursor);

	/** The steps in their order. */
	enum Step {

		ANNOUNCE("ANNOUNCED"), CLOSE_APPLICATIONS("APPLICATIONS_CLOSED"), ALLOCATE("ALLOCATED"), PUBLISH("PUBLISHED"),
		CLOSE("CLOSED");

		private final String outcome;

		Step(String outcome) {
			this.outcome = outcome;
		}

		/** The status it leads to. */
		public String outcome() {
			return this.outcome;
		}

	}

}
