package id.sentra.bazaar.agreement.web;

import java.time.Instant;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.Terms;
import org.jspecify.annotations.Nullable;

/** An agreement; {@code hash} names the version that is signed. */
record AgreementResponse(UUID id, long version, UUID smeId, String smeName, String partnerName, String regionCode,
		String kind, String status, int round, String proposedBy, String channel, Terms terms, String hash,
		@Nullable Instant smeSignedAt, @Nullable Instant partnerSignedAt, @Nullable String endReason) {

	static AgreementResponse of(Agreement one) {
		return new AgreementResponse(one.id(), one.version(), one.parties().smeId(), one.parties().smeName(),
				one.parties().partnerName(), one.parties().region().value(), one.kind().name(), one.status().name(),
				one.proposal().round(), one.proposal().by().name(), one.proposal().channel().name(),
				one.proposal().terms(), one.hash(), one.signatures().sme(), one.signatures().partner(),
				one.endReason());
	}

}
