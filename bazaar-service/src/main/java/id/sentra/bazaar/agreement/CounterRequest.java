package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.Objects;

import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.platform.error.Refused.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Other terms; by the partner where the SME writes down what it said. */
record CounterRequest(@Nullable Side by, @Nullable Channel channel, @Nullable TermsRequest terms) {

	void check() {
		if (this.terms == null) {
			TermsRequest.refuseIf(List.of(new FieldProblem("terms", "not-null")));
		}
	}

	Side side() {
		return (this.by != null) ? this.by : Side.SME;
	}

	Channel way() {
		return (this.channel != null) ? this.channel : Channel.ONLINE;
	}

	TermsRequest conditions() {
		return Objects.requireNonNull(this.terms);
	}

}
