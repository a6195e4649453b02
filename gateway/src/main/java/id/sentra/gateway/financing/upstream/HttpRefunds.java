package id.sentra.gateway.financing.upstream;

import java.util.UUID;

import id.sentra.gateway.financing.application.Refunds;
import id.sentra.gateway.financing.domain.Refund;
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
class HttpRefunds implements Refunds {

	private final ServiceClient service;

	HttpRefunds(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Refund>> waiting(CurrentUser user, @Nullable UUID loanId) {
		return list(user, "PROPOSED", loanId);
	}

	@Override
	public Mono<Listed<Refund>> rejected(CurrentUser user, UUID loanId) {
		return list(user, "REJECTED", loanId);
	}

	@Override
	public Mono<Refund> propose(CurrentUser user, UUID loanId, @Nullable Long amount, String key) {
		return send(user,
				Change.post(Resource.of("financing", "/loans/{}/refunds", loanId))
					.body(Form.body("amount", amount))
					.once(key));
	}

	@Override
	public Mono<Refund> approve(CurrentUser user, Chosen chosen, Transfer transfer, String key) {
		return send(user,
				at(chosen, "approve")
					.body(Form.body("bankReference", transfer.bankReference(), "paidOn", transfer.paidOn()))
					.once(key));
	}

	@Override
	public Mono<Refund> reject(CurrentUser user, Chosen chosen) {
		return send(user, at(chosen, "reject"));
	}

	private Mono<Listed<Refund>> list(CurrentUser user, String status, @Nullable UUID loanId) {
		return this.service.list(user,
				Resource.of("financing", "/refunds").with("status", status).with("loanId", loanId), Refund.class);
	}

	private Mono<Refund> send(CurrentUser user, Change change) {
		return this.service.send(user, change, Refund.class);
	}

	private static Change at(Chosen chosen, String step) {
		return Change
			.post(Resource.of("financing", "/loans/{}/refunds/{}/{}", chosen.loanId(), chosen.refundId(), step))
			.ifAt(chosen.version());
	}

}
