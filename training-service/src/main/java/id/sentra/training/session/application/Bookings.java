package id.sentra.training.session.application;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.session.domain.Period;
import id.sentra.training.session.domain.Session;
import reactor.core.publisher.Mono;

/** What sessions take up: a venue and trainers, each at most once at a time. */
public interface Bookings {

	/**
	 * Books what the session needs in place of what it had; the clash that forbids it, or
	 * nothing when it is booked. After a clash the transaction must be rolled back.
	 */
	Mono<Clash> book(Session session);

	Mono<Void> release(UUID session);

	/** Another session that has the venue or a trainer at that time. */
	record Clash(Kind kind, String resource, String title, Period period, RegionCode region) {
	}

	/** What is booked. */
	enum Kind {

		VENUE, TRAINER

	}

}
