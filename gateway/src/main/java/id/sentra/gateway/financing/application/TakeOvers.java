package id.sentra.gateway.financing.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.financing.domain.LoanProgramme;
import id.sentra.gateway.financing.domain.TakeOver;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Loans of earlier books, asked for in somebody's name. */
public interface TakeOvers {

	/** Every version of every programme there ever was. */
	Mono<List<LoanProgramme>> programmes(CurrentUser user);

	Mono<Listed<TakeOver>> list(CurrentUser user, @Nullable String status, @Nullable String cursor);

	Mono<TakeOver> find(CurrentUser user, UUID id);

	Mono<TakeOver> propose(CurrentUser user, Old old, String key);

	Mono<TakeOver> approve(CurrentUser user, UUID id, @Nullable Long version, String key);

	Mono<TakeOver> reject(CurrentUser user, UUID id, @Nullable Long version);

	/** A loan as the old books have it. */
	record Old(String smeId, String oldNumber, String programmeCode, String purpose, Sums sums, Days days) {
	}

	/** What was lent, for how long, and what came back. */
	record Sums(@Nullable Long principal, @Nullable Integer termMonths, @Nullable Long repaid) {
	}

	/** When it was paid out, and the day until which the repaid amount counts. */
	record Days(@Nullable LocalDate disbursedOn, @Nullable LocalDate balanceOn) {
	}

}
