package id.sentra.bazaar.agreement;

import java.time.Instant;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.Side;
import org.jspecify.annotations.Nullable;

/** An agreement; {@code hash} names the version that is signed. */
record AgreementResponse(UUID id, long version, UUID smeId, String smeName, String partnerName, String regionCode,
		AgreementKind kind, AgreementStatus status, int round, Side proposedBy, Channel channel, AgreementTerms terms,
		String hash, @Nullable Instant smeSignedAt, @Nullable Instant partnerSignedAt, @Nullable String endReason) {

	static AgreementResponse of(Agreement one) {
		return new AgreementResponse(one.id(), one.version(), one.parties().smeId(), one.parties().smeName(),
				one.parties().partnerName(), one.parties().region().value(), one.kind(), one.status(),
				one.proposal().round(), one.proposal().by(), one.proposal().channel(), one.proposal().terms(),
				one.hash(), one.signatures().sme(), one.signatures().partner(), one.endReason());
	}

}
