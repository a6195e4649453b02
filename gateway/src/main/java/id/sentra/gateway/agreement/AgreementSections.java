package id.sentra.gateway.agreement;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.SmeSections;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Agreements on the page of an SME. */
@Component
@Order(5)
class AgreementSections implements SmeSections {

	private final Agreements agreements;

	AgreementSections(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public List<Mono<Preview>> of(CurrentUser user, UUID sme) {
		return user.hasAny(
				AgreementPage.READERS)
						? List.of(
								Preview
									.of("agreements", "bazaar", SmeSections.listOf(AgreementPage.STAFF, sme),
											this.agreements.list(user, sme.toString(), null, null, Preview.FIRST_FEW),
											(one) -> new Line(one.partnerName(), AgreementPage.STAFF + "/" + one.id(),
													null, null, one.terms().value(), "agreement", one.status())))
						: List.of();
	}

}
