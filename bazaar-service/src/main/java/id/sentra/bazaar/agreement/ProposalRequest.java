package id.sentra.bazaar.agreement;

import java.util.UUID;

import id.sentra.bazaar.agreement.AgreementService.FirstProposal;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** A first proposal; the SME where staff proposes for it. */
record ProposalRequest(@Nullable UUID smeId, @Nullable String partnerName, @Nullable AgreementKind kind,
		@Nullable Channel channel, @Nullable TermsRequest terms) {

	FirstProposal read() {
		RequestFields fields = new RequestFields();
		Field<String> partner = AgreementFields.text(fields, "partnerName", this.partnerName,
				AgreementFields.LONGEST_NAME);
		Field<AgreementKind> way = fields.given("kind", this.kind);
		Field<AgreementTerms> proposed = TermsRequest.read(fields, this.terms);
		return new FirstProposal(this.smeId, partner.value(), way.value(),
				(this.channel != null) ? this.channel : Channel.ONLINE, proposed.value());
	}

}
