package id.sentra.financing.trackrecord.application;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.trackrecord.domain.Evidence;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Certificates and sales as training and bazaars told of them. */
public interface TrackRecords {

	/** What the SME has shown up to a day. */
	Mono<Evidence> of(UUID smeId, LocalDate day);

	/** Keeps the newer of the two when the enrolment is known. */
	Mono<Void> save(Certificate certificate);

	/** Keeps the newer of the two when that day's sales are known. */
	Mono<Void> save(Sale sale);

	Mono<Void> forgetCertificates();

	Mono<Void> forgetSales();

	/** Whose event it was, and its version. */
	record Source(UUID subject, long version, UUID smeId, RegionCode region) {
	}

	/** A certificate of an enrolment; revoked when the day of it is known. */
	record Certificate(Source source, String course, @Nullable LocalDate issuedOn, @Nullable LocalDate revokedOn) {
	}

	/** Sales of one day at a stall. */
	record Sale(Source source, LocalDate day, Rupiah amount) {
	}

}
