package id.sentra.gateway.training.upstream;

import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import id.sentra.gateway.training.application.Certificates;
import id.sentra.gateway.training.domain.Certificate;
import id.sentra.gateway.training.domain.Checked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpCertificates implements Certificates {

	private static final int MOST = 100;

	private final ServiceClient service;

	HttpCertificates(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Certificate>> list(CurrentUser user, @Nullable UUID session) {
		return this.service.list(user,
				Resource.of("training", "/certificates").with("session", session).with("limit", MOST),
				Certificate.class);
	}

	@Override
	public Mono<Issued> issue(CurrentUser user, UUID session, String key) {
		return this.service.send(user,
				Change.post(Resource.of("training", "/sessions/{}/certificates", session)).once(key), Issued.class);
	}

	@Override
	public Mono<Certificate> revoke(CurrentUser user, UUID id, @Nullable Long version, String reasonCode, String note) {
		return this.service.send(user,
				Change.post(Resource.of("training", "/certificates/{}/revoke", id))
					.body(Form.body("reasonCode", reasonCode, "note", note))
					.ifAt(version),
				Certificate.class);
	}

	@Override
	public Mono<Checked> check(CurrentUser visitor, String number, String code) {
		CurrentUser anybody = new CurrentUser(null, visitor.locale());
		return this.service.get(anybody, Resource.of("training", "/public/certificates/{}", number).with("code", code),
				Checked.class);
	}

}
