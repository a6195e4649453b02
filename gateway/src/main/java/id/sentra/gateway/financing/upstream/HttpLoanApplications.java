package id.sentra.gateway.financing.upstream;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.application.LoanApplications;
import id.sentra.gateway.financing.domain.LoanApplication;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpLoanApplications implements LoanApplications {

	private final ServiceClient service;

	HttpLoanApplications(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Counts> counts(CurrentUser user) {
		return this.service.get(user, Resource.of("financing", "/summary"), Summary.class)
			.map((found) -> new Counts(found.applications(), found.loans().contracted()));
	}

	@Override
	public Mono<Listed<LoanApplication>> list(CurrentUser user, @Nullable String status, @Nullable String region,
			@Nullable String cursor) {
		return this.service.list(user,
				Resource.of("financing", "/applications")
					.with("status", status)
					.with("region", region)
					.with("cursor", cursor),
				LoanApplication.class);
	}

	@Override
	public Mono<LoanApplication> find(CurrentUser user, UUID id) {
		return this.service.get(user, Resource.of("financing", "/applications/{}", id), LoanApplication.class);
	}

	@Override
	public Mono<LoanApplication> apply(CurrentUser user, Wanted wanted, String key) {
		Map<String, Object> body = Form.body("smeId", wanted.smeId(), "programmeCode", wanted.programmeCode(), "amount",
				wanted.amount(), "termMonths", wanted.termMonths(), "purpose", wanted.purpose());
		return send(user, Change.post(Resource.of("financing", "/applications")).body(body).once(key))
			.flatMap((made) -> made.is("DRAFT") ? step(user, made.id(), made.version(), Step.SUBMIT) : Mono.just(made));
	}

	@Override
	public Mono<LoanApplication> propose(CurrentUser user, UUID id, @Nullable Long version, @Nullable Long amount,
			@Nullable Integer months) {
		return send(user, at(id, "propose").body(Form.body("amount", amount, "termMonths", months)).ifAt(version));
	}

	@Override
	public Mono<LoanApplication> reject(CurrentUser user, UUID id, @Nullable Long version, List<String> reasons) {
		return send(user, at(id, "reject").body(Map.of("reasons", reasons)).ifAt(version));
	}

	@Override
	public Mono<LoanApplication> step(CurrentUser user, UUID id, @Nullable Long version, Step step) {
		return send(user, at(id, step.name().toLowerCase(Locale.ROOT).replace('_', '-')).ifAt(version));
	}

	private Mono<LoanApplication> send(CurrentUser user, Change change) {
		return this.service.send(user, change, LoanApplication.class);
	}

	private static Change at(UUID id, String step) {
		return Change.post(Resource.of("financing", "/applications/{}/{}", id, step));
	}

	/** The part of the summary that is needed here. */
	record Summary(Map<String, Integer> applications, Running loans) {

		/** Loans. */
		record Running(int contracted) {
		}

	}

}
