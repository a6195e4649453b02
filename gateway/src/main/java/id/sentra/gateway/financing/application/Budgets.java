package id.sentra.gateway.financing.application;

import java.time.LocalDate;
import java.util.List;

import id.sentra.gateway.financing.domain.Budget;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What regions may lend, asked for in somebody's name. */
public interface Budgets {

	Mono<List<Budget>> all(CurrentUser user);

	/** The amounts a budget was given, the newest first. */
	Mono<List<Budget.Change>> changes(CurrentUser user, Place place);

	/** A first budget of a region. */
	Mono<Budget> add(CurrentUser user, Place place, Grant grant, String key);

	/** Another amount for the version that was looked at. */
	Mono<Budget> change(CurrentUser user, Place place, Grant grant, @Nullable Long version);

	/** Which budget. */
	record Place(String programme, String region) {
	}

	/** How much, by which decision of which day. */
	record Grant(@Nullable Long amount, String legalBasis, @Nullable LocalDate decidedOn) {
	}

}
