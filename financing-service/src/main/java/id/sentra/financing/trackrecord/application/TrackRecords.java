package id.sentra.financing.trackrecord.application;

import java.time.LocalDate;
import java.util.List;
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

	/** Keeps of each enrolment the newest that is known. */
	Mono<Void> saveCertificates(List<Certificate> certificates);

	/** Keeps of each stall's day the newest report that is known. */
	Mono<Void> saveSales(List<Sale> sales);

	Mono<Void> forgetCertificates();

	Mono<Void> forgetSales();

	/**
	 * A certificate as an event tells of it; revoked when the day of it is known, which
	 * an event may tell without the day of issue.
	 */
	record Certificate(UUID enrolmentId, long version, UUID smeId, RegionCode region, String course,
			@Nullable LocalDate issuedOn, @Nullable LocalDate revokedOn) {
	}

	/** Sales of one day at a stall. */
	record Sale(UUID applicationId, long version, UUID smeId, RegionCode region, LocalDate day, Rupiah amount) {
	}

}
