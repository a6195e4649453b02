package id.sentra.training.enrolment.application;

import java.util.List;

import id.sentra.training.enrolment.domain.EnrolmentEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
public interface EnrolmentEvents {

	Mono<Void> publish(List<EnrolmentEvent> events);

}
