package id.sentra.financing.upstream.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.financing.trackrecord.TrackRecords;
import id.sentra.financing.trackrecord.TrackRecords.Certificate;
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

	private static final Set<String> TYPES = Set.of("id.sentra.training.certificate-issued.v1",
			"id.sentra.training.certificate-revoked.v1");

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
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.records.saveCertificates(events.stream()
			.filter((event) -> TYPES.contains(event.type()))
			.map((event) -> this.json.read(event, CertificateV1.class).toCertificate(event.version()))
			.toList());
	}

	@Override
	public Mono<Void> clear() {
		return this.records.forgetCertificates();
	}

	/** What we read of training's events; see training-service/contracts. */
	record CertificateV1(UUID enrolmentId, UUID smeId, RegionCode regionCode, String courseCode,
			@Nullable LocalDate issuedOn, @Nullable LocalDate revokedOn) {

		Certificate toCertificate(long version) {
			return new Certificate(this.enrolmentId, version, this.smeId, this.regionCode, this.courseCode,
					this.issuedOn, this.revokedOn);
		}

	}

}
