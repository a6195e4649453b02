package id.sentra.gateway.financing.application;

import java.time.LocalDate;
import java.util.List;

import id.sentra.gateway.financing.domain.Budget;
import id.sentra.gateway.service.Asker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What regions may lend, asked for in somebody's name. */
public interface Budgets {

	Mono<List<Budget>> all(Asker asker);

	/** The amounts a budget was given, the newest first. */
	Mono<List<Budget.Change>> changes(Asker asker, Place place);

	/** A first budget of a region. */
	Mono<Budget> add(Asker asker, Place place, Grant grant, String key);

	/** Another amount for the version that was looked at. */
	Mono<Budget> change(Asker asker, Place place, Grant grant, @Nullable Long version);

	/** Which budget. */
	record Place(String programme, String region) {
	}

	/** How much, by which decision of which day. */
	record Grant(@Nullable Long amount, String legalBasis, @Nullable LocalDate decidedOn) {
	}

}
