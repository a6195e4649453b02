package id.sentra.gateway.financing.upstream;

import java.util.UUID;

import id.sentra.gateway.financing.application.Refunds;
import id.sentra.gateway.financing.domain.Refund;
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
class HttpRefunds implements Refunds {

	private final ServiceClient service;

	HttpRefunds(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Refund>> waiting(Asker asker, @Nullable UUID loanId) {
		return list(asker, "PROPOSED", loanId);
	}

	@Override
	public Mono<Listed<Refund>> rejected(Asker asker, UUID loanId) {
		return list(asker, "REJECTED", loanId);
	}

	@Override
	public Mono<Refund> propose(Asker asker, UUID loanId, @Nullable Long amount, String key) {
		return send(asker,
				Change.post(Resource.of("financing", "/loans/{}/refunds", loanId))
					.body(Form.body("amount", amount))
					.once(key));
	}

	@Override
	public Mono<Refund> approve(Asker asker, Chosen chosen, Transfer transfer, String key) {
		return send(asker,
				at(chosen, "approve")
					.body(Form.body("bankReference", transfer.bankReference(), "paidOn", transfer.paidOn()))
					.once(key));
	}

	@Override
	public Mono<Refund> reject(Asker asker, Chosen chosen) {
		return send(asker, at(chosen, "reject"));
	}

	private Mono<Listed<Refund>> list(Asker asker, String status, @Nullable UUID loanId) {
		return this.service.list(asker,
				Resource.of("financing", "/refunds").with("status", status).with("loanId", loanId), Refund.class);
	}

	private Mono<Refund> send(Asker asker, Change change) {
		return this.service.send(asker, change, Refund.class);
	}

	private static Change at(Chosen chosen, String step) {
		return Change
			.post(Resource.of("financing", "/loans/{}/refunds/{}/{}", chosen.loanId(), chosen.refundId(), step))
			.ifAt(chosen.version());
	}

}
