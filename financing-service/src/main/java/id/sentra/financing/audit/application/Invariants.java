package id.sentra.financing.audit.application;

import id.sentra.financing.audit.application.Audit.Findings;
import reactor.core.publisher.Mono;

/** What must hold of the books at any time. */
public interface Invariants {

	/** Checks all of it on one snapshot; tells up to a hundred differences. */
	Mono<Findings> check();

}
