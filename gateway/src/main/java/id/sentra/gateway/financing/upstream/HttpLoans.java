package id.sentra.gateway.financing.upstream;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.gateway.financing.application.Loans;
import id.sentra.gateway.financing.domain.ArrearsTotals;
import id.sentra.gateway.financing.domain.Loan;
import id.sentra.gateway.financing.domain.Payment;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

@Component
class HttpLoans implements Loans {

	private static final ParameterizedTypeReference<List<Payment>> PAYMENTS = new ParameterizedTypeReference<>() {
	};

	/** What the cursor begins with once the active loans are through. */
	private static final String SETTLED = "settled.";

	private static final int PAGE = 50;

	private final ServiceClient service;

	HttpLoans(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Loan>> list(CurrentUser user, Filter filter) {
		return Loans.DISBURSED.equals(filter.status()) ? disbursed(user, filter)
				: list(user, filter, filter.status(), filter.cursor());
	}

	/** The service lists one status at a time: the active ones, then the settled. */
	private Mono<Listed<Loan>> disbursed(CurrentUser user, Filter filter) {
		String cursor = filter.cursor();
		if (cursor != null && cursor.startsWith(SETTLED)) {
			return list(user, filter, "SETTLED", cursor.substring(SETTLED.length()))
				.map((page) -> new Listed<>(page.items(), (page.next() != null) ? SETTLED + page.next() : null));
		}
		return list(user, filter, "ACTIVE", cursor).flatMap((page) -> {
			if (page.next() != null) {
				return Mono.just(page);
			}
			Filter settled = new Filter(filter.status(), filter.region(), filter.inArrears(), SETTLED);
			return disbursed(user, settled)
				.map((more) -> new Listed<>(Stream.concat(page.items().stream(), more.items().stream()).toList(),
						more.next()));
		});
	}

	private Mono<Listed<Loan>> list(CurrentUser user, Filter filter, @Nullable String status, @Nullable String cursor) {
		return this.service.list(user,
				Resource.of("financing", "/loans")
					.with("status", status)
					.with("region", filter.region())
					.with("inArrears", filter.inArrears() ? "true" : null)
					.with("cursor", cursor),
				Loan.class);
	}

	@Override
	public Mono<Loan> find(CurrentUser user, UUID id) {
		return this.service.get(user, loan("", id), Loan.class);
	}

	@Override
	public Mono<List<Payment>> payments(CurrentUser user, UUID id) {
		return this.service.get(user, loan("/payments", id), PAYMENTS);
	}

	@Override
	public Mono<Long> settlement(CurrentUser user, UUID id) {
		return this.service.get(user, loan("/settlement", id), Settlement.class).map(Settlement::amount);
	}

	@Override
	public Mono<Loan> contract(CurrentUser user, UUID application, String key) {
		return this.service.send(user,
				Change.post(Resource.of("financing", "/loans")).body(Map.of("applicationId", application)).once(key),
				Loan.class);
	}

	@Override
	public Mono<Loan> disburse(CurrentUser user, UUID id, @Nullable Long version, String key) {
		return this.service.send(user, Change.post(loan("/disburse", id)).ifAt(version).once(key), Loan.class);
	}

	@Override
	public Mono<Loan> cancel(CurrentUser user, UUID id, @Nullable Long version) {
		return this.service.send(user, Change.post(loan("/cancel", id)).ifAt(version), Loan.class);
	}

	@Override
	public Mono<Listed<Loan>> arrears(CurrentUser user, Arrears arrears, @Nullable String cursor) {
		return this.service.list(user,
				Resource.of("financing", "/arrears")
					.with("collectability", arrears.collectability())
					.with("region", arrears.region())
					.with("sort", arrears.sort())
					.with("limit", PAGE)
					.with("cursor", cursor),
				Loan.class);
	}

	@Override
	public Mono<ArrearsTotals> arrearsTotals(CurrentUser user, @Nullable String region) {
		return this.service.get(user, Resource.of("financing", "/arrears/totals").with("region", region),
				ArrearsTotals.class);
	}

	@Override
	public Mono<Loan> settle(CurrentUser user, UUID id, @Nullable Long version, String key) {
		return this.service.send(user, Change.post(loan("/settlement", id)).ifAt(version).once(key), Loan.class);
	}

	@Override
	public Mono<Payment> pay(CurrentUser user, UUID id, Received received, String key) {
		Map<String, Object> body = Form.body("amount", received.amount(), "bankReference", received.bankReference(),
				"paidOn", received.paidOn(), "settle", received.settle(), "keepExcess", received.keepExcess());
		return this.service.send(user, Change.post(loan("/payments", id)).body(body).once(key), Payment.class);
	}

	private static Resource loan(String part, UUID id) {
		return Resource.of("financing", "/loans/{}" + part, id);
	}

	/** What would settle a loan today. */
	record Settlement(long amount) {
	}

}
