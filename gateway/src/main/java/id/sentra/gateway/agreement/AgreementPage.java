package id.sentra.gateway.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * An agreement with its rounds and the book of its goods, for the owner under
 * {@code /saya} and for the staff of its region.
 */
@Component
class AgreementPage {

	static final String STAFF = "/kesepakatan";

	static final String OWNERS = "/saya/kesepakatan";

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.ORGANISER };

	@ContractEnum("bazaar/ReturnRequest/cause")
	private static final List<String> CAUSES = List.of("UNSOLD", "DAMAGED", "EXPIRED", "WRONG_GOODS");

	@ContractEnum("registry/ContactRequest/kind")
	private static final List<String> CHANNELS = List.of("TELEPHONE", "EMAIL");

	private final Agreements agreements;

	private final Consignments consignments;

	AgreementPage(Agreements agreements, Consignments consignments) {
		this.agreements = agreements;
		this.consignments = consignments;
	}

	/** Under which address somebody looks at agreements, who must be one who may. */
	static String base(CurrentUser user, ServerWebExchange exchange) {
		if (exchange.getRequest().getPath().value().startsWith(OWNERS)) {
			user.ownSme();
			return OWNERS;
		}
		user.require(READERS);
		return STAFF;
	}

	/** The same for one who does something: the owner, or an officer. */
	static String acting(CurrentUser user, ServerWebExchange exchange) {
		String base = base(user, exchange);
		if (base.equals(STAFF)) {
			user.require(Role.OFFICER, Role.ADMIN);
		}
		return base;
	}

	Mono<Rendering> show(CurrentUser user, UUID id, ServerWebExchange exchange) {
		return model(user, id, exchange).map((model) -> Rendering.view("agreement/agreement").model(model).build());
	}

	Mono<Rendering> refused(CurrentUser user, UUID id, ServerWebExchange exchange, FormProblem problem, Form form) {
		return model(user, id, exchange).map((model) -> FormProblems.page("agreement/agreement", model, problem, form));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id, ServerWebExchange exchange) {
		String base = base(user, exchange);
		return this.agreements.find(user, id)
			.zipWith(this.agreements.versions(user, id).map(History::of))
			.flatMap((both) -> {
				Map<String, Object> model = new HashMap<>();
				model.put("agreement", both.getT1());
				model.put("history", both.getT2());
				model.put("base", base);
				model.put("signs", base.equals(OWNERS));
				model.put("acts", base.equals(OWNERS) || user.hasAny(Role.OFFICER, Role.ADMIN));
				model.put("causes", CAUSES);
				model.put("channels", CHANNELS);
				return hasGoods(both.getT1()) ? goods(user, both.getT1(), model) : Mono.just(model);
			});
	}

	private Mono<Map<String, Object>> goods(CurrentUser user, Agreement agreement, Map<String, Object> model) {
		Mono<Map<String, Object>> known = this.consignments.returns(user, agreement.id()).map((returns) -> {
			model.put("returns", returns);
			return model;
		});
		if (!agreement.isConsignment()) {
			return known;
		}
		return known.flatMap(
				(with) -> Mono
					.zip(this.consignments.settlement(user, agreement.id()),
							this.consignments.entries(user, agreement.id(), PageQuery.FIRST))
					.map((book) -> {
						with.put("settlement", book.getT1());
						with.put("entries", book.getT2());
						return with;
					}));
	}

	/** Goods go to and fro once it is signed, and stay on the page when it has ended. */
	private static boolean hasGoods(Agreement agreement) {
		return !agreement.isOpen();
	}

}
