package id.sentra.gateway.financing.upstream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.application.TakeOvers;
import id.sentra.gateway.financing.domain.LoanProgramme;
import id.sentra.gateway.financing.domain.TakeOver;
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
class HttpTakeOvers implements TakeOvers {

	private static final ParameterizedTypeReference<List<LoanProgramme>> PROGRAMMES = new ParameterizedTypeReference<>() {
	};

	private final ServiceClient service;

	HttpTakeOvers(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<List<LoanProgramme>> programmes(CurrentUser user) {
		return this.service.get(user, Resource.of("financing", "/programmes/versions"), PROGRAMMES);
	}

	@Override
	public Mono<Listed<TakeOver>> list(CurrentUser user, @Nullable String status, @Nullable String cursor) {
		return this.service.list(user,
				Resource.of("financing", "/take-overs").with("status", status).with("cursor", cursor), TakeOver.class);
	}

	@Override
	public Mono<TakeOver> find(CurrentUser user, UUID id) {
		return this.service.get(user, Resource.of("financing", "/take-overs/{}", id), TakeOver.class);
	}

	@Override
	public Mono<TakeOver> propose(CurrentUser user, Old old, String key) {
		Map<String, Object> body = Form.body("smeId", old.smeId(), "oldNumber", old.oldNumber(), "programmeCode",
				old.programmeCode(), "purpose", old.purpose(), "principal", old.sums().principal(), "termMonths",
				old.sums().termMonths(), "repaid", old.sums().repaid(), "disbursedOn", old.days().disbursedOn(),
				"balanceOn", old.days().balanceOn());
		return send(user, Change.post(Resource.of("financing", "/take-overs")).body(body).once(key));
	}

	@Override
	public Mono<TakeOver> approve(CurrentUser user, UUID id, @Nullable Long version, String key) {
		return send(user, Change.post(Resource.of("financing", "/take-overs/{}/approve", id)).ifAt(version).once(key));
	}

	@Override
	public Mono<TakeOver> reject(CurrentUser user, UUID id, @Nullable Long version) {
		return send(user, Change.post(Resource.of("financing", "/take-overs/{}/reject", id)).ifAt(version));
	}

	private Mono<TakeOver> send(CurrentUser user, Change change) {
		return this.service.send(user, change, TakeOver.class);
	}

}
