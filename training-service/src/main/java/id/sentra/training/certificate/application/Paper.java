package id.sentra.training.certificate.application;

import id.sentra.training.certificate.domain.Certificate;
import reactor.core.publisher.Mono;

/** Puts a certificate on paper. */
public interface Paper {

	/** A PDF with a QR code that leads to the public check. */
	Mono<byte[]> print(Certificate certificate);

}
