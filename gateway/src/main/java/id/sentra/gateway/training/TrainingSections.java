package id.sentra.gateway.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.SmeSections;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Trainings and certificates on the page of an SME. */
@Component
@Order(1)
class TrainingSections implements SmeSections {

	private final Training training;

	private final Certificates certificates;

	private final PageSettings settings;

	TrainingSections(Training training, Certificates certificates, PageSettings settings) {
		this.training = training;
		this.certificates = certificates;
		this.settings = settings;
	}

	@Override
	public List<Mono<Preview>> of(CurrentUser user, UUID sme) {
		if (!user.hasAny(CalendarController.READERS)) {
			return List.of();
		}
		String id = sme.toString();
		return List.of(
				Preview.of("training", "training", SmeSections.listOf(TrainingListController.PARTICIPANTS, sme),
						this.training.enrolments(user, null, null, null, id, Preview.FIRST_FEW), this::line),
				Preview.of("certificates", "training", SmeSections.listOf(TrainingListController.CERTIFICATES, sme),
						this.certificates.search(user, null, null, null, id, Preview.FIRST_FEW),
						(one) -> new Line(one.courseName(), "/pelatihan/" + one.sessionId(), one.number(),
								one.issuedOn(), null, "certificate", one.state())));
	}

	private Line line(Enrolment one) {
		return new Line(one.courseName(), "/pelatihan/" + one.sessionId(), null,
				LocalDate.ofInstant(one.startsAt(), this.settings.timeZone()), null, "enrolment", one.state());
	}

}
