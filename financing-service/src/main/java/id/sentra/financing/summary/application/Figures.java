package id.sentra.financing.summary.application;

import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Figures per district, each kept in the transaction of what it counts. */
public interface Figures {

	/** All figures within a scope, of one moment. */
	Mono<List<Metric>> within(Scope scope);

	/** What is counted. */
	enum Subject {

		/** SMEs by status. */
		SME,
		/** Applications by status. */
		LOAN_APPLICATION,
		/** Loans by standing: the status, or {@code ACTIVE_} and the collectability. */
		LOAN,
		/** Rupiah: {@code DISBURSED} ever, {@code OUTSTANDING} now. */
		RUPIAH

	}

	/** How many of a subject are in a state and district. */
	record Metric(Subject subject, RegionCode region, String state, long value) {
	}

}
