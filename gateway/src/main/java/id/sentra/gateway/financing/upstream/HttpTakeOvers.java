package id.sentra.gateway.financing.upstream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.application.TakeOvers;
import id.sentra.gateway.financing.domain.LoanProgramme;
import id.sentra.gateway.financing.domain.TakeOver;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.Asker;
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
	public Mono<List<LoanProgramme>> programmes(Asker asker) {
		return this.service.get(asker, Resource.of("financing", "/programmes/versions"), PROGRAMMES);
	}

	@Override
	public Mono<Listed<TakeOver>> list(Asker asker, @Nullable String status, @Nullable String cursor) {
		return this.service.list(asker,
				Resource.of("financing", "/take-overs").with("status", status).with("cursor", cursor), TakeOver.class);
	}

	@Override
	public Mono<TakeOver> find(Asker asker, UUID id) {
		return this.service.get(asker, Resource.of("financing", "/take-overs/{}", id), TakeOver.class);
	}

	@Override
	public Mono<TakeOver> propose(Asker asker, Old old, String key) {
		Map<String, Object> body = Form.body("smeId", old.smeId(), "oldNumber", old.oldNumber(), "programmeCode",
				old.programmeCode(), "purpose", old.purpose(), "principal", old.sums().principal(), "termMonths",
				old.sums().termMonths(), "repaid", old.sums().repaid(), "disbursedOn", old.days().disbursedOn(),
				"balanceOn", old.days().balanceOn());
		return send(asker, Change.post(Resource.of("financing", "/take-overs")).body(body).once(key));
	}

	@Override
	public Mono<TakeOver> approve(Asker asker, UUID id, @Nullable Long version, String key) {
		return send(asker, Change.post(Resource.of("financing", "/take-overs/{}/approve", id)).ifAt(version).once(key));
	}

	@Override
	public Mono<TakeOver> reject(Asker asker, UUID id, @Nullable Long version) {
		return send(asker, Change.post(Resource.of("financing", "/take-overs/{}/reject", id)).ifAt(version));
	}

	private Mono<TakeOver> send(Asker asker, Change change) {
		return this.service.send(asker, change, TakeOver.class);
	}

}
