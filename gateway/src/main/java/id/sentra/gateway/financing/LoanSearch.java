package id.sentra.gateway.financing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.search.SearchSource;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A loan by the number of its contract. */
@Component
@Order(2)
class LoanSearch implements SearchSource {

	/** As contracts are numbered: no telephone number and no NIK is written so. */
	private static final Pattern NUMBER = Pattern.compile("PK-\\d{4}-\\d{6,9}");

	private final Loans loans;

	LoanSearch(Loans loans) {
		this.loans = loans;
	}

	@Override
	public List<String> hints(CurrentUser user) {
		return user.hasAny(FinancingController.READERS) ? List.of("search.hint.loan") : List.of();
	}

	@Override
	public List<Mono<Preview>> of(CurrentUser user, String text) {
		String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
		return (user.hasAny(FinancingController.READERS) && NUMBER.matcher(number).matches()) ? List.of(Preview
			.of("loans", "financing", null, this.loans.ofNumber(user, number), (one) -> new Line(one.number(),
					"/pembiayaan/pinjaman/" + one.id(), one.smeName(), "loan", one.status())))
				: List.of();
	}

}
