package id.sentra.gateway.financing;

import java.util.List;
import java.util.Locale;

import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What loans there are and what they cost. */
@HttpExchange("/api/financing")
public interface LoanProgrammes {

	/** Those one may apply for today. */
	@GetExchange("/programmes")
	Mono<List<LoanProgramme>> current(CurrentUser user);

	/** Every version of every programme there ever was, of each the newest first. */
	@GetExchange("/programmes/versions")
	Mono<List<LoanProgramme>> versions(CurrentUser user);

	/** For anybody: by a programme's rules, or by a rate and method of one's own. */
	@GetExchange("/quotes")
	Mono<Quote> quote(Locale language, @RequestParam @Nullable String programme, @RequestParam @Nullable Long amount,
			@RequestParam @Nullable Integer months, @RequestParam @Nullable Integer rate,
			@RequestParam @Nullable String method);

}
