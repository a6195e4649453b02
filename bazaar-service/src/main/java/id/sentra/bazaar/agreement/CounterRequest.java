package id.sentra.bazaar.agreement;

import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;

/** Other terms; by the partner where the SME writes down what it said. */
record CounterRequest(@Nullable Side by, @Nullable Channel channel, @Nullable TermsRequest terms) {

	AgreementTerms read() {
		return TermsRequest.read(new RequestFields(), this.terms).value();
	}

	Side side() {
		return (this.by != null) ? this.by : Side.SME;
	}

	Channel way() {
		return (this.channel != null) ? this.channel : Channel.ONLINE;
	}

}
