package id.sentra.financing.upstream.training;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.trackrecord.application.TrackRecords;
import id.sentra.financing.trackrecord.application.TrackRecords.Certificate;
import id.sentra.financing.trackrecord.application.TrackRecords.Source;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Certificates, made of training's events. */
@Component
class TrainingCertificates implements Projection {

	private static final String ISSUED = "id.sentra.training.certificate-issued.v1";

	private static final String REVOKED = "id.sentra.training.certificate-revoked.v1";

	private final TrackRecords records;

	private final EventJson json;

	TrainingCertificates(TrackRecords records, EventJson json) {
		this.records = records;
		this.json = json;
	}

	@Override
	public String topic() {
		return "training.enrolment";
	}

	@Override
	public Mono<Void> apply(EventEnvelope event) {
		if (!event.type().equals(ISSUED) && !event.type().equals(REVOKED)) {
			return Mono.empty();
		}
		return this.records.save(this.json.read(event, CertificateV1.class).read(event));
	}

	@Override
	public Mono<Void> clear() {
		return this.records.forgetCertificates();
	}

	/** What we read of training's events; see training-service/contracts. */
	record CertificateV1(UUID enrolmentId, UUID smeId, RegionCode regionCode, String courseCode,
			@Nullable LocalDate issuedOn, @Nullable LocalDate revokedOn) {

		Certificate read(EventEnvelope event) {
			return new Certificate(new Source(this.enrolmentId, event.version(), this.smeId, this.regionCode),
					this.courseCode, this.issuedOn, this.revokedOn);
		}

	}

}
