package id.sentra.gateway.financing.application;

import java.util.List;

import id.sentra.gateway.financing.domain.LoanProgramme;
import id.sentra.gateway.financing.domain.Quote;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What loans there are and what they cost. */
public interface Quotes {

	Mono<List<LoanProgramme>> programmes(CurrentUser user);

	/** For anybody. */
	Mono<Quote> quote(CurrentUser visitor, Wanted wanted);

	/** By a programme's rules, or by a rate and method of one's own. */
	record Wanted(@Nullable String programme, @Nullable Long amount, @Nullable Integer months, @Nullable Integer rate,
			@Nullable String method) {
	}

}
