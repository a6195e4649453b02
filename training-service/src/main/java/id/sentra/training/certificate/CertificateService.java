package id.sentra.training.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.certificate.Awarding.Ceremony;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.certificate.domain.CertificateNumber;
import id.sentra.training.certificate.domain.RevocationReason;
import id.sentra.training.enrolment.CertifiedEnrolments;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.SeatAllocation;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Issues the certificates of a session, all at once, and revokes them one by one. */
@Service
class CertificateService {

	private final Transactions transactions;

	private final Awarding awarding;

	private final CertifiedEnrolments enrolments;

	private final Certificates certificates;

	private final Clock clock;

	CertificateService(Transactions transactions, Awarding awarding, CertifiedEnrolments enrolments,
			Certificates certificates, Clock clock) {
		this.transactions = transactions;
		this.awarding = awarding;
		this.enrolments = enrolments;
		this.certificates = certificates;
		this.clock = clock;
	}

	/**
	 * Gives everybody who has earned one and has none a certificate; the second time who
	 * was forgotten.
	 */
	Mono<Issued> issue(UUID session, CurrentUser user) {
		Mono<Issued> work = this.awarding.ceremony(session, user)
			.flatMap((ceremony) -> this.enrolments.lock(session)
				.flatMap((seats) -> Mono.zip(this.certificates.countOf(session), this.enrolments.uncertified(seats))
					.flatMap((known) -> issue(ceremony, seats, known.getT2(), known.getT1()))));
		return this.transactions.in(user.scope(), work);
	}

	/** It counts no longer, and whoever checks it is told so. */
	Mono<Certificate> revoke(UUID id, long version, Reason reason, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Instant now = this.clock.instant();
		Mono<Certificate> work = this.certificates.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("certificate-not-found")))
			.filter((certificate) -> certificate.version() == version)
			.map((certificate) -> certificate.revoke(new Certificate.Revocation(
					this.awarding.day(now, certificate.award().holder().region()), reason.code(), reason.note())))
			.flatMap((certificate) -> this.enrolments
				.revoked(certificate.award().sessionId(), certificate.award().enrolmentId(),
						(enrolment) -> revoked(enrolment, certificate, now))
				.then(this.certificates.saveRevoked(certificate))
				.filter(Boolean::booleanValue)
				.thenReturn(certificate))
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Issued> issue(Ceremony ceremony, SeatAllocation seats, List<Enrolment> seated, int before) {
		List<Enrolment> earned = seated.stream().filter(ceremony::isEarnedBy).toList();
		if (earned.isEmpty()) {
			return Mono.just(new Issued(0, before, seated.size()));
		}
		Instant now = this.clock.instant();
		LocalDate today = this.awarding.day(now, ceremony.region());
		return this.certificates.takeSerials(ceremony.regency(), today.getYear(), earned.size()).flatMap((last) -> {
			List<Certificate> issued = new ArrayList<>();
			List<EnrolmentEvent> events = new ArrayList<>();
			for (Enrolment enrolment : earned) {
				int serial = last - earned.size() + issued.size() + 1;
				CertificateNumber number = new CertificateNumber(ceremony.regency(), today.getYear(), serial);
				issued.add(Certificate.issue(number, ceremony.award(enrolment), today));
				events.add(enrolment.certified(number.value(), today, now));
			}
			return this.certificates.add(issued)
				.then(this.enrolments.issued(seats, events))
				.thenReturn(new Issued(issued.size(), before + issued.size(), seated.size() - issued.size()));
		});
	}

	private static EnrolmentEvent revoked(Enrolment enrolment, Certificate certificate, Instant now) {
		Certificate.Revocation revocation = java.util.Objects.requireNonNull(certificate.validity().revocation());
		return enrolment.certificateRevoked(certificate.identity().number().value(), revocation.day(),
				revocation.reason().name(), now);
	}

	/**
	 * How many were issued now, how many there are, and how many participants did not
	 * earn one.
	 */
	record Issued(int issued, int total, int withoutCertificate) {
	}

	/** A code for everybody and a note for the dinas. */
	record Reason(RevocationReason code, String note) {
	}

}
