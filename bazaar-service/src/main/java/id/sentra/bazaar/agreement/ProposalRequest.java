package id.sentra.bazaar.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.bazaar.agreement.AgreementService.FirstProposal;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.platform.error.Refused.FieldProblem;
import org.jspecify.annotations.Nullable;

/** A first proposal; the SME where staff proposes for it. */
record ProposalRequest(@Nullable UUID smeId, @Nullable String partnerName, @Nullable AgreementKind kind,
		@Nullable Channel channel, @Nullable TermsRequest terms) {

	FirstProposal read() {
		List<FieldProblem> problems = new ArrayList<>();
		String partner = TermsRequest.text("partnerName", this.partnerName, TermsRequest.LONGEST_NAME, problems);
		if (this.kind == null) {
			problems.add(new FieldProblem("kind", "not-null"));
		}
		if (this.terms == null) {
			problems.add(new FieldProblem("terms", "not-null"));
		}
		TermsRequest.refuseIf(problems);
		return new FirstProposal(this.smeId, partner, Objects.requireNonNull(this.kind),
				(this.channel != null) ? this.channel : Channel.ONLINE, Objects.requireNonNull(this.terms).read());
	}

}
