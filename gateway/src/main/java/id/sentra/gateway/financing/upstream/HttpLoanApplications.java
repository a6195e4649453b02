package id.sentra.gateway.financing.upstream;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.application.LoanApplications;
import id.sentra.gateway.financing.domain.LoanApplication;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.Asker;
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
	public Mono<Counts> counts(Asker asker) {
		return this.service.get(asker, Resource.of("financing", "/summary"), Summary.class)
			.map((found) -> new Counts(found.applications(), found.loans().contracted()));
	}

	@Override
	public Mono<Listed<LoanApplication>> list(Asker asker, @Nullable String status, @Nullable String region,
			@Nullable String cursor) {
		return this.service.list(asker,
				Resource.of("financing", "/applications")
					.with("status", status)
					.with("region", region)
					.with("cursor", cursor),
				LoanApplication.class);
	}

	@Override
	public Mono<LoanApplication> find(Asker asker, UUID id) {
		return this.service.get(asker, Resource.of("financing", "/applications/{}", id), LoanApplication.class);
	}

	@Override
	public Mono<LoanApplication> apply(Asker asker, Wanted wanted, String key) {
		Map<String, Object> body = Form.body("smeId", wanted.smeId(), "programmeCode", wanted.programmeCode(), "amount",
				wanted.amount(), "termMonths", wanted.termMonths(), "purpose", wanted.purpose());
		return send(asker, Change.post(Resource.of("financing", "/applications")).body(body).once(key)).flatMap(
				(made) -> made.is("DRAFT") ? step(asker, made.id(), made.version(), Step.SUBMIT) : Mono.just(made));
	}

	@Override
	public Mono<LoanApplication> propose(Asker asker, UUID id, @Nullable Long version, @Nullable Long amount,
			@Nullable Integer months) {
		return send(asker, at(id, "propose").body(Form.body("amount", amount, "termMonths", months)).ifAt(version));
	}

	@Override
	public Mono<LoanApplication> reject(Asker asker, UUID id, @Nullable Long version, List<String> reasons) {
		return send(asker, at(id, "reject").body(Map.of("reasons", reasons)).ifAt(version));
	}

	@Override
	public Mono<LoanApplication> step(Asker asker, UUID id, @Nullable Long version, Step step) {
		return send(asker, at(id, step.name().toLowerCase(Locale.ROOT).replace('_', '-')).ifAt(version));
	}

	private Mono<LoanApplication> send(Asker asker, Change change) {
		return this.service.send(asker, change, LoanApplication.class);
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
