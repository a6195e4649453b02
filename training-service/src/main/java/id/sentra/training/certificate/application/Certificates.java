package id.sentra.training.certificate.application;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.certificate.domain.CertificateNumber;
import id.sentra.training.certificate.domain.CertificateState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The certificates there are. Every method works within the transaction of its caller.
 */
public interface Certificates {

	/**
	 * Takes the next serial numbers of a regency and year; the last one of them. Others
	 * wait until the transaction ends, and get the same ones if it fails.
	 */
	Mono<Integer> takeSerials(RegionCode regency, int year, int count);

	Mono<Void> add(List<Certificate> certificates);

	/** Whether the certificate was of the version before. */
	Mono<Boolean> saveRevoked(Certificate certificate);

	Mono<Certificate> find(UUID id, Scope scope);

	Mono<Certificate> find(CertificateNumber number);

	Mono<Integer> countOf(UUID session);

	/** The newest first. */
	Mono<List<Certificate>> list(Search search, Scope scope, int limit);

	/** SMEs with at least one valid certificate, in the order of their ids. */
	Mono<List<TrainedSme>> trained(@Nullable RegionCode region, @Nullable UUID after, Scope scope, int limit);

	/** What is looked for; after the last one of the page before. */
	record Search(@Nullable RegionCode region, @Nullable CertificateState state, @Nullable UUID session,
			@Nullable UUID after) {
	}

	/** An SME and how many valid certificates it has. */
	record TrainedSme(UUID smeId, String name, RegionCode region, int certificates) {
	}

}
