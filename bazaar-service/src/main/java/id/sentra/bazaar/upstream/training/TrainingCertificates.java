package id.sentra.bazaar.upstream.training;

import java.util.List;

import id.sentra.bazaar.certificate.Certificate;
import id.sentra.bazaar.certificate.Certificates;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Certificates, made of training's events: issued, and perhaps revoked later. */
@Component
class TrainingCertificates implements Projection {

	private static final String ISSUED = "id.sentra.training.certificate-issued.v1";

	private static final String REVOKED = "id.sentra.training.certificate-revoked.v1";

	private final Certificates certificates;

	private final EventJson json;

	TrainingCertificates(Certificates certificates, EventJson json) {
		this.certificates = certificates;
		this.json = json;
	}

	@Override
	public String topic() {
		return "training.enrolment";
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.certificates.save(events.stream()
			.filter((event) -> event.type().equals(ISSUED) || event.type().equals(REVOKED))
			.map(this::certificate)
			.toList());
	}

	private Certificate certificate(EventEnvelope event) {
		EnrolmentV1 enrolment = this.json.read(event, EnrolmentV1.class);
		return new Certificate(enrolment.enrolmentId(), event.version(), enrolment.smeId(), enrolment.regionCode(),
				enrolment.courseCode(), event.type().equals(ISSUED));
	}

	@Override
	public Mono<Void> clear() {
		return this.certificates.deleteAll();
	}

}
