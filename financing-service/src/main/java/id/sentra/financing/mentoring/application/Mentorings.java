package id.sentra.financing.mentoring.application;

import java.util.List;
import java.util.UUID;

import reactor.core.publisher.Mono;

/** The mentorings we know. Every method works within the transaction of its caller. */
public interface Mentorings {

	/** The open one of an SME, or else the latest. */
	Mono<Mentoring> of(UUID sme);

	/** Keeps of each the newest that is known. */
	Mono<Void> save(List<Mentoring> mentorings);

	Mono<Void> forget();

}
