package id.sentra.bazaar.agreement;

import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;

/** The data of every event of topic {@code bazaar.agreement}, version 1. */
record AgreementV1(UUID agreementId, UUID smeId, String regionCode, String partnerName, String kind, String channel,
		long value, int round) {

	static AgreementV1 of(Agreement agreement) {
		return new AgreementV1(agreement.id(), agreement.parties().smeId(), agreement.parties().region().value(),
				agreement.parties().partnerName(), agreement.kind().name(), agreement.proposal().channel().name(),
				agreement.proposal().terms().value().amount(), agreement.proposal().round());
	}

}
