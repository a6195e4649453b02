package id.sentra.gateway.financing.upstream;

import java.util.List;
import java.util.Map;

import id.sentra.gateway.financing.application.Budgets;
import id.sentra.gateway.financing.domain.Budget;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

@Component
class HttpBudgets implements Budgets {

	private static final ParameterizedTypeReference<List<Budget>> ALL = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<List<Budget.Change>> CHANGES = new ParameterizedTypeReference<>() {
	};

	private final ServiceClient service;

	HttpBudgets(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<List<Budget>> all(CurrentUser user) {
		return this.service.get(user, Resource.of("financing", "/programmes/budgets"), ALL);
	}

	@Override
	public Mono<List<Budget.Change>> changes(CurrentUser user, Place place) {
		return this.service.get(user, of(place, "/changes"), CHANGES);
	}

	@Override
	public Mono<Budget> add(CurrentUser user, Place place, Grant grant, String key) {
		return this.service.send(user,
				Change.post(Resource.of("financing", "/programmes/{}/budgets", place.programme()))
					.body(body(place, grant))
					.once(key),
				Budget.class);
	}

	@Override
	public Mono<Budget> change(CurrentUser user, Place place, Grant grant, @Nullable Long version) {
		return this.service.send(user, Change.put(of(place, "")).body(body(place, grant)).ifAt(version), Budget.class);
	}

	private static Resource of(Place place, String part) {
		return Resource.of("financing", "/programmes/{}/budgets/{}" + part, place.programme(), place.region());
	}

	private static Map<String, Object> body(Place place, Grant grant) {
		return Form.body("region", place.region(), "amount", grant.amount(), "legalBasis", grant.legalBasis(),
				"decidedOn", grant.decidedOn());
	}

}
