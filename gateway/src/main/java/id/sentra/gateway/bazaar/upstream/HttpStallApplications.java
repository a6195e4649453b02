package id.sentra.gateway.bazaar.upstream;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.application.StallApplications;
import id.sentra.gateway.bazaar.domain.StallApplication;
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
class HttpStallApplications implements StallApplications {

	private final ServiceClient service;

	HttpStallApplications(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<StallApplication>> list(CurrentUser user, @Nullable UUID bazaar, @Nullable String cursor) {
		return this.service.list(user,
				Resource.of("bazaar", "/applications").with("bazaar", bazaar).with("cursor", cursor),
				StallApplication.class);
	}

	@Override
	public Mono<StallApplication> find(CurrentUser user, UUID id) {
		return this.service.get(user, Resource.of("bazaar", "/applications/{}", id), StallApplication.class);
	}

	@Override
	public Mono<StallApplication> apply(CurrentUser user, UUID bazaar, Wanted wanted, String key) {
		Map<String, Object> body = Form.body("smeId", wanted.smeId(), "trade", wanted.trade(), "wishes",
				wanted.wishes(), "anyStall", wanted.anyStall());
		return send(user, Change.post(Resource.of("bazaar", "/bazaars/{}/applications", bazaar)).body(body).once(key));
	}

	@Override
	public Mono<StallApplication> step(CurrentUser user, UUID id, @Nullable Long version, Step step) {
		return send(user,
				Change.post(Resource.of("bazaar", "/applications/{}/{}", id, step.name().toLowerCase(Locale.ROOT)))
					.ifAt(version));
	}

	@Override
	public Mono<StallApplication> reportSales(CurrentUser user, UUID id, @Nullable LocalDate day, @Nullable Long amount,
			String key) {
		return send(user,
				Change.post(Resource.of("bazaar", "/applications/{}/sales", id))
					.body(Form.body("day", day, "amount", amount))
					.once(key));
	}

	private Mono<StallApplication> send(CurrentUser user, Change change) {
		return this.service.send(user, change, StallApplication.class);
	}

}
