package id.sentra.bazaar.agreement.application;

import id.sentra.bazaar.agreement.domain.Agreement;
import reactor.core.publisher.Mono;

/** Prints an agreement. */
public interface AgreementPaper {

	Mono<byte[]> print(Agreement agreement);

}
