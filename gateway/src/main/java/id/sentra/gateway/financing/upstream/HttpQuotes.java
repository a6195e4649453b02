package id.sentra.gateway.financing.upstream;

import java.util.List;

import id.sentra.gateway.financing.application.Quotes;
import id.sentra.gateway.financing.domain.LoanProgramme;
import id.sentra.gateway.financing.domain.Quote;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

@Component
class HttpQuotes implements Quotes {

	private static final ParameterizedTypeReference<List<LoanProgramme>> PROGRAMMES = new ParameterizedTypeReference<>() {
	};

	private final ServiceClient service;

	HttpQuotes(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<List<LoanProgramme>> programmes(CurrentUser user) {
		return this.service.get(user, Resource.of("financing", "/programmes"), PROGRAMMES);
	}

	@Override
	public Mono<Quote> quote(CurrentUser visitor, Wanted wanted) {
		return this.service.get(new CurrentUser(null, visitor.locale()),
				Resource.of("financing", "/quotes")
					.with("programme", wanted.programme())
					.with("amount", wanted.amount())
					.with("months", wanted.months())
					.with("rate", wanted.rate())
					.with("method", wanted.method()),
				Quote.class);
	}

}
